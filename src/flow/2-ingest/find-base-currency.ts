import type { Lake, Profile, Reading } from '../../model/index.ts';
import { type ColumnLookup, cellText, columnLookup, conditionsHold } from './cell-text.ts';
import { readTable } from './read-table.ts';

/** The base currency from the profile, else the one currency the data knows, else none, with a note. */
export async function findBaseCurrency(
  lake: Lake,
  readings: readonly Reading[],
  profile: Profile,
): Promise<{ readonly baseCurrency: string | null; readonly notes: readonly string[] }> {
  if (profile.books.baseCurrency !== null) return { baseCurrency: profile.books.baseCurrency, notes: [] };
  const currencies = new Set<string>();
  for (const reading of readings) {
    if (!billsInOwnCurrency(reading)) continue;
    for (const currency of await currenciesOf(lake, reading)) currencies.add(currency);
  }
  const [only] = currencies;
  if (only === undefined) {
    const note =
      'No file names a currency and the profile gives no books.baseCurrency: amounts are compared as they are.';
    return { baseCurrency: null, notes: [note] };
  }
  if (currencies.size === 1) return { baseCurrency: only, notes: [] };
  const note = `The data is in ${[...currencies].sort().join(', ')} and the profile gives no books.baseCurrency: amounts are not added over currencies.`;
  return { baseCurrency: null, notes: [note] };
}

function billsInOwnCurrency({ table, record, fields }: Reading): boolean {
  if (fields['currency'] === undefined) return false;
  return table.side === 'shop' ? record === 'order' : record === 'document';
}

/** Reads the currency column alone; rows the engine refuses are left to the reading proper. */
async function currenciesOf(lake: Lake, reading: Reading): Promise<readonly string[]> {
  const columnOf = columnLookup(reading.table);
  const text = cellText(reading.fields['currency'] ?? {}, columnOf);
  const rows = await lake.rows({
    name: `currencies of ${reading.table.name}`,
    sql: `select distinct upper(${text}) as currency from ${readTable(reading.table, 'glance')} where (${text}) is not null${rowsOf(reading, columnOf)} order by 1`,
  });
  return rows.map((row) => String(row['currency']));
}

function rowsOf({ only, exclude }: Reading, columnOf: ColumnLookup): string {
  const left = (exclude ?? []).map(
    ({ column, equals }) => `not ${conditionsHold([{ column, equals }], columnOf)}`,
  );
  return [...(only === undefined ? [] : [conditionsHold(only, columnOf)]), ...left]
    .map((condition) => ` and ${condition}`)
    .join('');
}
