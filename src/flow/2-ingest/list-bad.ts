import { literal } from '../../ground/index.ts';
import { factorOf, oddCurrencies } from './canon/amounts.ts';
import type { Money, StagedCell } from './staged-cells.ts';
import { stagedField } from './staged-table.ts';

/** Separates the parts of one unreadable cell, and the cells of one row; neither can occur in readable text. */
export const partMark = '\u001f';
export const cellMark = '\u001e';

/**
 * SQL that is not NULL where something in the row needs a careful look. Headers are looked at only in the rows that open
 * an order or document: what other rows say of them is not used.
 */
export function anythingBad(cells: readonly StagedCell[]): string {
  const groups = Map.groupBy(
    cells.map((_, i) => i),
    (i) => belongsIndex(cells, i),
  );
  const everywhere = new Set(
    (groups.get(-1) ?? []).flatMap((i) => (cells[i]?.blanksMatter ? [cells[i].value] : [])),
  );
  const all = [...groups].flatMap(([belongs, own]) => {
    const tests = testsOf(cells, own, belongs < 0 ? new Set() : new Set(everywhere)).join(' or ');
    if (tests === '') return [];
    return belongs < 0 ? [tests] : [`case when v${belongs} then ${tests} end`];
  });
  return all.length === 0 ? 'null::boolean' : `case when ${all.join(' or ')} then true end`;
}

/** SQL conditions for which the cells need a careful look; a value that stands in two columns is looked at once. */
function testsOf(cells: readonly StagedCell[], own: readonly number[], tested: Set<string>): string[] {
  const tests = own.flatMap((i) => {
    const cell = cells[i] as StagedCell;
    const blanks = cell.blanksMatter === true && !tested.has(cell.value);
    if (blanks) tested.add(cell.value);
    return [
      ...(cell.text === undefined ? [] : [`t${i} is not null and v${i} is null`]),
      ...(blanks ? [`v${i} < '!'`, `ends_with(v${i}, ' ')`] : []),
      ...(cell.required ? [missing(cells, i)] : []),
    ];
  });
  return [...tests, ...tooFineSomewhere(cells, own)];
}

/**
 * Amounts are looked at once for each currency they are in; nearly all of those have hundredths. A CASE and not a list of
 * codes: the engine makes a join of a long list, and a join does not keep the order of the rows.
 */
function tooFineSomewhere(cells: readonly StagedCell[], own: readonly number[]): readonly string[] {
  const groups = Map.groupBy(
    own.flatMap((i) => {
      const money = cells[i]?.money;
      return money === undefined ? [] : [{ money, i }];
    }),
    ({ money }) => `${money.column} ${money.otherwise}`,
  );
  return [...groups.values()].map((group) => {
    const money = group[0]?.money ?? { column: null, otherwise: null };
    const currency = currencyOf(money, cells);
    const finer = (unit: string): string => group.map(({ i }) => `v${i} % ${unit} <> 0`).join(' or ');
    const isOdd = `case when ${usualCurrency(money, cells)} then false else ${factorOf(currency)} <> 100 end`;
    // Each unit has its own branch: the list of currencies beside every amount takes longer to plan than to run.
    const units = [...new Set(oddCurrencies.map(([, digits]) => digits))].map(
      (digits) => `when ${10 ** digits} then ${finer(unit(digits))}`,
    );
    const odd = `case ${factorOf(currency)} ${units.join(' ')} else ${finer(unit(2))} end`;
    return `case when ${isOdd} then ${odd} else ${finer(unit(2))} end`;
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
  const belongs = belongsIndex(cells, index);
  return `v${index} is null and excluded is null${belongs < 0 ? '' : ` and v${belongs}`}`;
}

/** Where the cell stands that says whether a row belongs to the same reading, or -1 where all rows do. */
function belongsIndex(cells: readonly StagedCell[], index: number): number {
  const reading = cells[index]?.reading;
  const name = reading === undefined ? '' : stagedField(reading, 'belongs');
  return cells.findIndex((cell) => cell.name === name);
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
  const cases = oddCurrencies.map(([code, digits]) => `when '${code}' then ${unit(digits)}`);
  return `(case ${currency} ${cases.join(' ')} else ${unit(2)} end)`;
}

/** SQL of the minor unit of a currency with so many decimals. */
function unit(digits: number): string {
  return `${(10 ** -digits).toFixed(digits)}::decimal(18,6)`;
}
