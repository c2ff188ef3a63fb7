import { literal } from '../../ground/index.ts';
import type { Lake, Profile } from '../../model/index.ts';
import { sourcesOf } from './canon/insert.ts';
import type { StagedTable } from './stage-table.ts';

/** The base currency from the profile, else the one currency the data knows, else none, with a note. */
export async function findBaseCurrency(
  lake: Lake,
  staged: readonly StagedTable[],
  profile: Profile,
): Promise<{ readonly baseCurrency: string | null; readonly notes: readonly string[] }> {
  if (profile.books.baseCurrency !== null) return { baseCurrency: profile.books.baseCurrency, notes: [] };
  const sources = [
    ...sourcesOf(staged, profile, 'shop', 'order'),
    ...sourcesOf(staged, profile, 'erp', 'document'),
  ];
  const parts = sources
    .filter(({ reading }) => reading.fields['currency'] !== undefined)
    .map(
      (source) =>
        `select upper(${source.field('currency')}) as currency from ${source.staged.stage} s where ${source.usable}`,
    );
  if (parts.length === 0) {
    return {
      baseCurrency: null,
      notes: [
        'No file names a currency and the profile gives no books.baseCurrency: amounts are compared as they are.',
      ],
    };
  }
  const rows = await lake.rows({
    name: 'currencies of the input',
    sql: `select distinct currency from (${parts.join(' union all ')}) c where currency is not null and currency <> ${literal('')} order by 1`,
  });
  const currencies = rows.map((row) => String(row['currency']));
  const [only] = currencies;
  if (currencies.length === 1 && only !== undefined) return { baseCurrency: only, notes: [] };
  return {
    baseCurrency: null,
    notes: [
      `The data is in ${currencies.join(', ')} and the profile gives no books.baseCurrency: amounts are not added over currencies.`,
    ],
  };
}
