import { isCurrency, literal } from '../../ground/index.ts';
import type { Lake, Reading, RecordKind } from '../../model/index.ts';
import { cellMark, partMark } from './list-bad.ts';
import { type StagedTable, stagedField } from './staged-table.ts';

/** Rates may be of anything; what is nobody's currency is never looked up. */
const withoutMoney: ReadonlySet<RecordKind> = new Set(['rate']);

/** Codes that are no currency of ISO 4217, and in which shops are paid all the same. */
const paidIn: ReadonlySet<string> = new Set(['USDC']);

/** A staged column of currencies with the texts in it that are none. */
export interface StrangeCurrencies {
  readonly reading: Reading;
  readonly texts: readonly string[];
}

/** Finds texts that stand where a currency should, and are none; each column is looked at once, not each row. */
export async function findStrangeCurrencies(
  lake: Lake,
  { table, readings, stage }: Pick<StagedTable, 'table' | 'readings' | 'stage'>,
): Promise<readonly StrangeCurrencies[]> {
  const strange: StrangeCurrencies[] = [];
  for (const reading of readings) {
    if (reading.fields['currency'] === undefined || withoutMoney.has(reading.record)) continue;
    const column = stagedField(reading, 'currency');
    const rows = await lake.rows({
      name: `currencies of ${table.name}`,
      sql: `select distinct ${column} as text from ${stage} where ${column} is not null and excluded is null and ${belongs(reading)}`,
    });
    const texts = rows.map((row) => String(row['text'])).filter((text) => !isKnown(text));
    if (texts.length > 0) strange.push({ reading, texts });
  }
  return strange;
}

function isKnown(text: string): boolean {
  const code = text.trim().toUpperCase();
  return isCurrency(code) || paidIn.has(code);
}

function belongs(reading: Reading): string {
  return reading.headerColumn !== undefined || reading.only !== undefined
    ? stagedField(reading, 'belongs')
    : 'true';
}

/** Makes rows with such a text unreadable: what their amounts are worth is not known. */
export async function refuseCurrencies(
  lake: Lake,
  { table, stage }: Pick<StagedTable, 'table' | 'stage'>,
  strange: readonly StrangeCurrencies[],
): Promise<void> {
  for (const { reading, texts } of strange) {
    const column = stagedField(reading, 'currency');
    const label = reading.fields['currency']?.columns?.join(' / ') ?? 'currency';
    const said = `${literal(label + partMark)} || ${column} || ${literal(`${partMark}it is no currency of ISO 4217`)}`;
    await lake.run({
      name: `no currencies in ${table.name}`,
      sql: `update ${stage} set bad = concat_ws(${literal(cellMark)}, bad, ${said})
where excluded is null and ${belongs(reading)} and ${column} in (${texts.map(literal).join(', ')})`,
    });
  }
}
