import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from './fixtures/open-test-ingest.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const profile = `
files:
  - match: "orders*.csv"
    record: order-with-lines
    columns: { name: Order, total: Total, currency: Cur, placedAt: At, sku: Sku, quantity: Qty }
`;
const header = 'Order,Total,Cur,At,Sku,Qty';
const at = '2026-01-05 10:00:00 +0000';

describe('rows of a file', () => {
  it('are refused with the line they begin on, below line breaks in cells and empty lines', async () => {
    const text = [
      header,
      `1,1.00,GBP,${at},"A\nB\n\nC",1`,
      '',
      `2,1.00,GBP,${at},A,1,more`,
      `3,1.00,GBP,${at},A,1`,
      `4,1.00,GBP,${at},"A"B,1`,
      `5,1.00`,
      `6,x,GBP,${at},A,1`,
    ];
    for (const end of ['\n', '\r\n']) {
      const { ingested } = await bench.read({ shop: { 'orders.csv': text.join(end) + end }, profile });
      expect(
        ingested.unread
          .filter(({ row }) => row === undefined)
          .map(({ line, value }) => [line, value?.slice(0, 6)]),
      ).toEqual([
        [7, '2,1.00'],
        [9, '4,1.00'],
      ]);
      expect([...ingested.refusedLines.values()]).toEqual([[7, 9]]);
      expect(
        ingested.unread
          .filter(({ row }) => row !== undefined)
          .map(({ row, column, value }) => [row, column, value]),
      ).toEqual([[4, 'Total', 'x']]);
      expect(ingested.counts[0]).toMatchObject({ rows: 6, quarantined: 3, canonical: 3 });
    }
  });

  it('are refused with their line where every row is one line', async () => {
    const { ingested, rows } = await bench.read({
      shop: {
        'orders.csv': `${header}\n1,1.00,GBP,${at},A,1\n2,1.00,GBP,${at},A,1,more\n3,1.00,GBP,${at},A,1`,
      },
      profile,
    });
    expect(ingested.unread.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'the row has more cells than the header'],
    ]);
    expect(await rows('select name from canon.shop_order order by 1')).toEqual([
      { name: '1' },
      { name: '3' },
    ]);
    expect(await rows('select ref_key from canon.unread_key')).toEqual([{ ref_key: '2' }]);
  });

  it('are padded where they are too short', async () => {
    const { rows } = await bench.read({
      shop: { 'orders.csv': `${header}\n1,1.00,GBP,${at}\n2,1.00,GBP,${at},A,1\n` },
      profile,
    });
    expect(await rows('select name, total from canon.shop_order order by 1')).toEqual([
      { name: '1', total: '100' },
      { name: '2', total: '100' },
    ]);
  });

  it('are torn, and not padded, where rows of full length end in blank cells', async () => {
    const { ingested, rows } = await bench.read({
      shop: { 'orders.csv': `${header}\n1,1.00,GBP,${at},,\n2,1.00,GBP,${at}\n3,1.00,GBP,${at},A,1\n` },
      profile,
    });
    expect(ingested.unread.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'the row has fewer cells than the header'],
    ]);
    expect(ingested.counts[0]).toMatchObject({ rows: 3, canonical: 2, quarantined: 1 });
    expect(await rows("select ref_key from canon.unread_key where side = 'shop'")).toEqual([
      { ref_key: '2' },
    ]);
  });

  it('are torn where one among many is too short', async () => {
    const whole = Array.from({ length: 150 }, (_, n) => `${n},1.00,GBP,${at},A,1`);
    const { ingested } = await bench.read({
      shop: { 'orders.csv': [header, ...whole, `150,1.00,GBP,${at}`, ''].join('\n') },
      profile,
    });
    expect(ingested.counts[0]).toMatchObject({ rows: 151, canonical: 150, quarantined: 1 });
    expect(ingested.unread.map(({ line }) => line)).toEqual([152]);
  });

  it('are unreadable where their currency is none', async () => {
    const { ingested, rows } = await bench.read({
      shop: {
        'orders.csv': `${header}\n1,1.00,GBP,${at},A,1\n2,1.00,1E400,${at},A,1\n3,1.00,usd,${at},A,1\n4,1.00,USDC,${at},A,1\n`,
      },
      profile,
    });
    expect(ingested.unread.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, 'Cur', '1E400', 'it is no currency of ISO 4217'],
    ]);
    expect(ingested.counts[0]).toMatchObject({ rows: 4, canonical: 3, quarantined: 1 });
    expect(await rows('select distinct currency from canon.shop_order order by 1')).toEqual([
      { currency: 'GBP' },
      { currency: 'USD' },
      { currency: 'USDC' },
    ]);
  });

  it('are left out by name where they are blank', async () => {
    const { ingested } = await bench.read({
      shop: { 'orders.csv': `${header}\n1,1.00,GBP,${at},A,1\n,,,,,\n  , ,,,,\n` },
      profile,
    });
    expect(ingested.counts[0]).toMatchObject({
      rows: 3,
      canonical: 1,
      quarantined: 0,
      excluded: { 'blank row': 2 },
    });
  });

  it.each(['Total,,210.00,,,', 'TOTAL:,210.00,,,,', 'Grand total,210.00,GBP,,,3', 'Summe,210.00'])(
    'are left out by name where they are the total of the others: %s',
    async (last) => {
      const { ingested, rows } = await bench.read({
        shop: { 'orders.csv': `${header}\n1,1.00,GBP,${at},A,1\n2,2.00,GBP,${at},A,1\n${last}\n` },
        profile,
      });
      expect(ingested.unread).toEqual([]);
      expect(ingested.counts[0]).toMatchObject({
        rows: 3,
        canonical: 2,
        excluded: { 'total of the rows above': 1 },
      });
      expect(await rows('select name from canon.shop_order order by 1')).toEqual([
        { name: '1' },
        { name: '2' },
      ]);
    },
  );

  it('are orders where one is called like a total and was placed on a day, or is no total at all', async () => {
    const { rows } = await bench.read({
      shop: { 'orders.csv': `${header}\nTotal,1.00,GBP,${at},A,1\nSummer-1,2.00,GBP,,A,1\n` },
      profile,
    });
    expect(await rows('select name from canon.shop_order order by 1')).toHaveLength(2);
  });

  it('mean the same whatever another row holds that needs a second look', async () => {
    const clean = `1,1.00,GBP,${at},A,1`;
    const content = async (odd: string): Promise<unknown> => {
      const { rows } = await bench.read({ shop: { 'orders.csv': `${header}\n${clean}\n${odd}\n` }, profile });
      return (await rows("select * from canon.shop_order where name = '1'"))[0];
    };
    const plain = await content(`2,1.00,GBP,${at},A,1`);
    for (const odd of [
      `2,"1,000.00",GBP,${at},A,1`,
      `2,1.00,GBP,2026-01-05T10:00Z,A,1`,
      `2,1.00,GBP ,${at},A,1`,
      '2,1',
    ])
      expect(await content(odd)).toEqual(plain);
  });

  it('keep their place in a file that several threads read', async () => {
    const count = 400_000;
    const line = (n: number): string => `${n},1.00,GBP,${at},${'S'.repeat(20)},1`;
    const text = `${header}\n${Array.from({ length: count }, (_, n) => line(n + 1)).join('\n')}\n`;
    const { rows } = await bench.read({ shop: { 'orders.csv': text }, profile });
    expect(
      await rows(
        'select count(*) as n, count(*) filter (where order_id <> cast(name as bigint)) as moved from canon.shop_order',
      ),
    ).toEqual([{ n: String(count), moved: '0' }]);
  });

  it('each end in exactly one place', async () => {
    const cell = fc.constantFrom(
      '',
      ' ',
      '1',
      '2',
      '3.5',
      'x',
      '10.123',
      '"a\nb"',
      '"q""q"',
      'GBP',
      'JPY',
      at,
      '2026-02-30 10:00:00 +0000',
    );
    const good = Array.from({ length: 6 }, (_, n) => `9${n},1.00,GBP,${at},A,1`);
    const name = fc.constantFrom('1', '2', '#3', '', ' ');
    const row = fc
      .tuple(name, fc.array(cell, { minLength: 0, maxLength: 7 }))
      .map(([first, rest]) => [first, ...rest].join(','));
    const table = fc.array(row, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, table, async (first, second) => {
        const text = (lines: readonly string[]): string => `${[header, ...good, ...lines].join('\n')}\n`;
        const { ingested, rows } = await bench.read({
          shop: { 'orders-1.csv': text(first), 'orders-2.csv': text(second) },
          profile,
        });
        for (const [index, lines] of [first, second].entries()) {
          const count = ingested.counts[index];
          const left = Object.values(count?.excluded ?? {}).reduce((sum, n) => sum + n, 0);
          // A line with nothing in it at all is no row.
          expect(count?.rows).toBe(good.length + lines.filter((line) => line !== '').length);
          expect(count?.rows).toBe((count?.canonical ?? 0) + left + (count?.quarantined ?? 0));
          expect(count?.canonical).toBeGreaterThanOrEqual(0);
          const places = ingested.unread.filter(({ table: of }) => of.fileId === count?.table.fileId);
          expect(new Set(places.map(({ row: at, line }) => at ?? `line ${line}`)).size).toBe(
            count?.quarantined,
          );
        }
        const [found] = await rows(
          'select count(distinct id) as n from (select order_id as id from canon.shop_order union all select line_id from canon.shop_order_line) t',
        );
        const canonical = ingested.counts.reduce((sum, count) => sum + count.canonical, 0);
        expect(Number(found?.['n'])).toBeLessThanOrEqual(canonical);
      }),
      { numRuns: 25 },
    );
  });
});
