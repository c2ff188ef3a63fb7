import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';
import { factorOf, minor, minorProduct, plus } from './amounts.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const millionths = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });
const usual = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n });
const decimal = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(7, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
};
/** Divides and rounds half away from zero. */
const divided = (value: bigint, by: bigint): bigint => {
  const size = value < 0n ? -value : value;
  const rounded = (size * 2n + by) / (by * 2n);
  return value < 0n ? -rounded : rounded;
};
const biggest = 2n ** 63n - 1n;

describe('amounts in SQL', () => {
  it('are exact in minor units, whatever their size', async () => {
    const lake = await bench.lake();
    const one = fc.tuple(fc.oneof(millionths, usual), fc.constantFrom(1n, 100n, 1000n, 10_000n));
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 50 }), async (amounts) => {
        const values = amounts.map(
          ([amount, factor], n) => `(${n}, ${decimal(amount)}::decimal(18,6), ${factor})`,
        );
        const rows = await lake.rows({
          name: 'test',
          sql: `select ${minor('s.amount')} as minor from (values ${values.join(', ')}) s (n, amount, factor) order by n`,
        });
        expect(rows.map((row) => row['minor'])).toEqual(
          amounts.map(([amount, factor]) => String(divided(amount * factor, 1_000_000n))),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('are exact as quantity times price, and missing where no bigint holds them', async () => {
    const lake = await bench.lake();
    const one = fc.tuple(
      fc.oneof(
        millionths,
        usual,
        fc.integer({ min: -999_999, max: 999_999 }).map((n) => BigInt(n) * 1_000_000n),
      ),
      fc.oneof(millionths, usual),
      fc.constantFrom(1n, 100n, 1000n),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 50 }), async (products) => {
        const values = products.map(
          ([quantity, price, factor], n) =>
            `(${n}, ${decimal(quantity)}::decimal(18,6), ${decimal(price)}::decimal(18,6), ${factor})`,
        );
        const rows = await lake.rows({
          name: 'test',
          sql: `select ${minorProduct('s.quantity', 's.price')} as minor from (values ${values.join(', ')}) s (n, quantity, price, factor) order by n`,
        });
        for (const [n, [quantity, price, factor]] of products.entries()) {
          const exact = divided(quantity * price * factor, 10n ** 12n);
          const found = rows[n]?.['minor'];
          if (found === null)
            expect(exact > biggest || exact < -biggest || (quantity * price) ** 2n > 10n ** 60n).toBe(true);
          else expect(found).toBe(String(exact));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are added without failing', async () => {
    const lake = await bench.lake();
    const sql = `select ${plus('a', 'b')} as sum from (values (1.5::decimal(18,6), 2.25::decimal(18,6)), (999999999999::decimal(18,6), 1::decimal(18,6)), (null, 1)) t (a, b)`;
    expect((await lake.rows({ name: 'test', sql })).map((row) => row['sum'])).toEqual([
      '3.750000',
      null,
      null,
    ]);
  });

  it('have the minor units of their currency', async () => {
    const lake = await bench.lake();
    const sql = `select ${factorOf('c')} as factor from (values ('GBP'), ('JPY'), ('KWD'), ('CLF'), ('USDC'), (null)) t (c)`;
    expect((await lake.rows({ name: 'test', sql })).map((row) => row['factor'])).toEqual([
      100, 1, 1000, 10_000, 100, 100,
    ]);
  });
});
