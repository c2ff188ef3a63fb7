import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const header =
  'Name,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Id';
const row = (name: string, total: string, sku: string, id = ''): string =>
  `${name},GBP,${total},${total},2026-01-05 10:00:00 +0000,1,Mug,${total},${sku},${id}`;
const more = (name: string, sku: string): string => `${name},,,,,1,Mug,1.00,${sku},`;
const csv = (...rows: string[]): string => `${[header, ...rows].join('\n')}\n`;

const documents = `
files:
  - match: "documents*.csv"
    record: document
    columns: { number: No, reference: Ref, total: Total, currency: Cur, documentOn: Day }
  - match: "lines*.csv"
    record: document-line
    columns: { document: No, line: Line, item: Item, quantity: Qty, amount: Amount }
`;
const head = 'No,Ref,Total,Cur,Day\n';
const lineHead = 'No,Line,Item,Qty,Amount\n';

describe('records that are read twice', () => {
  it('are one record where they say the same', async () => {
    const { rows, ingested } = await bench.read({
      shop: {
        'a.csv': csv(row('#1', '5.00', 'A', '1'), more('#1', 'B'), row('#2', '6.00', 'A', '2')),
        'b.csv': csv(
          row('#2', '6.00', 'A', '2'),
          row('#1', '5.00', 'A', '1'),
          more('#1', 'B'),
          row('#3', '7.00', 'A', '3'),
        ),
      },
    });
    expect(await rows('select name, incomplete from canon.shop_order order by 1')).toEqual([
      { name: '#1', incomplete: false },
      { name: '#2', incomplete: false },
      { name: '#3', incomplete: false },
    ]);
    expect(await rows('select count(*) as n from canon.shop_order_line')).toEqual([{ n: '4' }]);
    expect(ingested.conflicts).toBe(0);
    expect(
      ingested.counts.map(({ rows: all, canonical, excluded, quarantined }) => [
        all,
        canonical,
        excluded,
        quarantined,
      ]),
    ).toEqual([
      [3, 3, {}, 0],
      [4, 1, { 'the same record read before': 3 }, 0],
    ]);
  });

  it('are a conflict where they do not, also in a line alone', async () => {
    const { rows, ingested } = await bench.read({
      shop: {
        'a.csv': csv(row('#1', '5.00', 'A', '1'), more('#1', 'B'), row('#2', '6.00', 'A', '2')),
        'b.csv': csv(row('#1', '5.00', 'A', '1'), more('#1', 'C'), row('#2', '6.00', 'A', '2')),
      },
    });
    expect(await rows('select name, incomplete, order_id from canon.shop_order order by 1')).toEqual([
      { name: '#1', incomplete: true, order_id: '1' },
      { name: '#2', incomplete: false, order_id: '3' },
    ]);
    expect(ingested.conflicts).toBe(1);
    expect(ingested.unread.map(({ table, row: at, value }) => [table.name, at, value])).toEqual([
      ['b.csv', 1, '1'],
      ['b.csv', 2, '1'],
    ]);
    expect(ingested.counts[1]).toMatchObject({
      rows: 3,
      canonical: 0,
      quarantined: 2,
      excluded: { 'the same record read before': 1 },
    });
  });

  it('are the version of the last file where the profile says so', async () => {
    const { rows, ingested } = await bench.read({
      shop: { 'a.csv': csv(row('#1', '5.00', 'A', '1')), 'b.csv': csv(row('#1', '8.00', 'A', '1')) },
      profile: 'conflicts: last-file',
    });
    expect(await rows('select total, incomplete from canon.shop_order')).toEqual([
      { total: '800', incomplete: false },
    ]);
    expect(ingested.counts.map(({ canonical, excluded }) => [canonical, excluded])).toEqual([
      [0, { 'the same record read before': 1 }],
      [1, {}],
    ]);
  });

  it('are two records where they stand in one file without ids', async () => {
    const { rows } = await bench.read({
      shop: { 'a.csv': csv(row('#1', '5.00', 'A')) },
      erp: { 'documents.csv': 'Order,Total,Cur,Day\n1,5.00,GBP,2026-01-05\n1,5.00,GBP,2026-01-05\n' },
      profile: `
files:
  - match: "documents*.csv"
    record: document-with-lines
    columns: { reference: Order, total: Total, currency: Cur, documentOn: Day, type: { constant: invoice } }
`,
    });
    expect(await rows('select number, total, numbered from canon.erp_document order by 1')).toEqual([
      { number: 'documents.csv:2', total: '500', numbered: false },
      { number: 'documents.csv:3', total: '500', numbered: false },
    ]);
  });

  it('may have their lines in files of their own, exported twice', async () => {
    const day = 'GBP,2026-01-05';
    const { rows, ingested } = await bench.read({
      erp: {
        'documents-1.csv': `${head}D1,#1,3.00,${day}\nD2,#2,4.00,${day}\n`,
        'documents-2.csv': `${head}D2,#2,4.00,${day}\nD3,#3,5.00,${day}\n`,
        'lines-1.csv': `${lineHead}D1,1,A,1,3.00\nD2,1,A,1,2.00\nD2,2,A,1,2.00\n`,
        'lines-2.csv': `${lineHead}D2,1,A,1,2.00\nD2,2,A,1,9.00\nD3,1,A,1,5.00\n`,
      },
      profile: documents,
    });
    expect(
      await rows(
        "select d.number, d.incomplete, string_agg(l.line_no || ' ' || l.amount, ', ' order by l.line_no) as lines from canon.erp_document d join canon.erp_document_line l using (document_id) group by 1, 2 order by 1",
      ),
    ).toEqual([
      { number: 'D1', incomplete: false, lines: '1 300' },
      { number: 'D2', incomplete: true, lines: '1 200, 2 200' },
      { number: 'D3', incomplete: false, lines: '1 500' },
    ]);
    expect(
      ingested.counts.map(({ table, canonical, excluded, quarantined }) => [
        table.name,
        canonical,
        excluded,
        quarantined,
      ]),
    ).toEqual([
      ['documents-1.csv', 2, {}, 0],
      ['documents-2.csv', 1, { 'the same record read before': 1 }, 0],
      ['lines-1.csv', 3, {}, 0],
      ['lines-2.csv', 1, { 'the same record read before': 1 }, 1],
    ]);
  });

  it('are no conflict where only what the rest of the file shows differs', async () => {
    const taxed =
      'Name,Currency,Subtotal,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Id';
    const order = (name: string, subtotal: string, tax: string, total: string): string =>
      `${name},GBP,${subtotal},${tax},${total},2026-01-05 10:00:00 +0000,1,Mug,1.00,A,${name.slice(1)}`;
    const { ingested } = await bench.read({
      shop: {
        'a.csv': `${taxed}\n${order('#1', '5.00', '0.00', '5.00')}\n${order('#2', '5.00', '1.00', '5.00')}\n`,
        'b.csv': `${taxed}\n${order('#1', '5.00', '0.00', '5.00')}\n${order('#3', '5.00', '1.00', '6.00')}\n`,
      },
    });
    expect(ingested.conflicts).toBe(0);
  });
});
