import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakColumns } from './break-columns.ts';
import { breaksCsv, csvCell, defuse } from './csv.ts';
import { fixtureResult } from './fixture.ts';

async function read(breaks: Parameters<typeof breaksCsv>[0]): Promise<Record<string, string>[]> {
  const parts: string[] = [];
  for await (const part of breaksCsv(breaks)) parts.push(part);
  return parse(parts.join(''), { columns: true, bom: true }) as Record<string, string>[];
}

const [first] = fixtureResult().breaks;

describe('breaksCsv', () => {
  it('has one row a break, in the order given', async () => {
    const { breaks } = fixtureResult();
    const rows = await read(breaks);
    expect(rows.map((row) => row.Break)).toEqual(breaks.map((one) => one.id));
    expect(Object.keys(rows[0]!)).toEqual(breakColumns.map((column) => column.title));
  });

  it('keeps a negative difference a number, and disarms text that could be a formula', async () => {
    const [row] = await read([
      {
        ...first!,
        order: '=HYPERLINK("x")',
        sku: '-7',
        expected: '1.65',
        actual: '1.56',
        difference: '-0.09',
      },
    ]);
    expect(row).toMatchObject({
      Order: `'=HYPERLINK("x")`,
      SKU: "'-7",
      Difference: '-0.09',
      'Actual (ERP)': '1.56',
    });
  });

  it('does not take a name for a number where no difference was computed', () => {
    const { difference: _, ...named } = { ...first!, expected: '-1', actual: '00123' };
    const cells = breakColumns.slice(7, 9).map((column) => csvCell(column.cell(named)));
    expect(cells).toEqual(["'-1", '00123']);
  });

  it('never writes text that starts like a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '\uff1d', '');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (lead, rest) => {
        const safe = defuse(lead + rest);
        expect(safe.trimStart()).not.toMatch(/^[=+\-@\uff1d]/);
        expect(safe.replace(/^'/, '')).toBe((lead + rest).replace(/^'/, ''));
        const [[read]] = parse(csvCell({ type: 'text', value: `x${lead}${rest}` }), {
          relax_quotes: false,
        }) as [[string]];
        expect(read).toBe(`x${lead}${rest}`);
      }),
      { numRuns: 1000 },
    );
  });
});
