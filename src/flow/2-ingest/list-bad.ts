import { literal } from '../../ground/index.ts';
import { factorOf, oddCurrencies } from './canon/amounts.ts';
import type { Money, StagedCell } from './staged-cells.ts';
import { stagedField } from './staged-table.ts';

/** Separates the parts of one unreadable cell, and the cells of one row; neither can occur in readable text. */
export const partMark = '\u001f';
export const cellMark = '\u001e';

/** SQL that is not NULL where something in the row needs a careful look. */
export function anythingBad(cells: readonly StagedCell[]): string {
  const tests = cells.flatMap((cell, i) => [
    ...(cell.text === undefined ? [] : [`t${i} is not null and v${i} is null`]),
    ...(cell.blanksMatter ? [`v${i} < '!'`, `ends_with(v${i}, ' ')`] : []),
    ...(cell.required ? [missing(cells, i)] : []),
  ]);
  const fine = tooFineSomewhere(cells);
  const all = [...tests, ...fine];
  return all.length === 0 ? 'null::boolean' : `case when ${all.join(' or ')} then true end`;
}

/**
 * Amounts are looked at once for each currency they are in; nearly all of those have hundredths. A CASE and not a list of
 * codes: the engine makes a join of a long list, and a join does not keep the order of the rows.
 */
function tooFineSomewhere(cells: readonly StagedCell[]): readonly string[] {
  const groups = Map.groupBy(
    cells.flatMap((cell, i) => (cell.money === undefined ? [] : [{ money: cell.money, i }])),
    ({ money }) => `${money.column} ${money.otherwise}`,
  );
  return [...groups.values()].map((group) => {
    const money = group[0]?.money ?? { column: null, otherwise: null };
    const currency = currencyOf(money, cells);
    const finer = (unit: string): string => group.map(({ i }) => `v${i} % ${unit} <> 0`).join(' or ');
    const isOdd = `case when ${usualCurrency(money, cells)} then false else ${factorOf(currency)} <> 100 end`;
    return `case when ${isOdd} then ${finer(unitOf(currency))} else ${finer('0.01::decimal(18,6)')} end`;
  });
}

/** SQL that lists every cell of the row that cannot be used: column, text, and the reason where it is a special one. */
export function listOfBad(cells: readonly StagedCell[]): string {
  const list = cells.flatMap((cell, i) => {
    const start = `${literal(cell.column + partMark)} || t${i}`;
    const unreadable =
      cell.text === undefined ? [] : [`case when t${i} is not null and v${i} is null then ${start} end`];
    const needed = cell.required
      ? [
          `case when ${missing(cells, i)}${cell.text === undefined ? '' : ` and t${i} is null`} then ${literal(cell.column + partMark)} end`,
        ]
      : [];
    if (cell.money === undefined) return [...unreadable, ...needed];
    const currency = currencyOf(cell.money, cells);
    const reason = `${literal(`${partMark}more decimals than `)} || coalesce(${currency}, 'the currency') || ' has'`;
    const tooFine = `case when v${i} % ${unitOf(currency)} <> 0 then ${start} || ${reason} end`;
    return [...unreadable, ...needed, tooFine];
  });
  return list.length === 0
    ? 'null::varchar'
    : `nullif(concat_ws(${literal(cellMark)}, ${list.join(', ')}), '')`;
}

/** SQL condition that a row of the reading lacks what it cannot do without. */
function missing(cells: readonly StagedCell[], index: number): string {
  const reading = cells[index]?.reading;
  const name = reading === undefined ? '' : stagedField(reading, 'belongs');
  const belongs = cells.findIndex((cell) => cell.name === name);
  return `v${index} is null and excluded is null${belongs < 0 ? '' : ` and v${belongs}`}`;
}

function currencyOf({ column, otherwise }: Money, cells: readonly StagedCell[]): string {
  const index = column === null ? -1 : cells.findIndex((cell) => cell.name === column);
  const base = otherwise === null ? 'null::varchar' : literal(otherwise);
  if (index < 0) return base;
  return otherwise === null ? `upper(v${index})` : `coalesce(upper(v${index}), ${base})`;
}

/** SQL condition that spares most rows a look at the list of currencies. */
function usualCurrency({ column, otherwise }: Money, cells: readonly StagedCell[]): string {
  const index = column === null ? -1 : cells.findIndex((cell) => cell.name === column);
  const isHundredths = otherwise === null || !oddCurrencies.some(([code]) => code === otherwise);
  if (index < 0) return String(isHundredths);
  const listed = ['USD', 'EUR', 'GBP'].map((code) => `v${index} = '${code}'`).join(' or ');
  return isHundredths ? `(v${index} is null or ${listed})` : `coalesce(${listed}, false)`;
}

function unitOf(currency: string): string {
  const cases = oddCurrencies.map(
    ([code, digits]) => `when '${code}' then ${(10 ** -digits).toFixed(digits)}::decimal(18,6)`,
  );
  return `(case ${currency} ${cases.join(' ')} else 0.01::decimal(18,6) end)`;
}
