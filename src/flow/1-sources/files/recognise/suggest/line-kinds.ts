import { serviceOfCode } from '../presets/service-lines.ts';
import type { ColumnFacts } from './column-facts.ts';
import { kindOf } from './value-maps.ts';

type PlainSource =
  | string
  | Readonly<Record<string, unknown>>
  | readonly (string | Readonly<Record<string, unknown>>)[];

/** What lines on items and lines on ledger accounts need: the kind, and which of them the number column names. */
export interface LineKinds {
  readonly kind: PlainSource;
  readonly item?: PlainSource;
  readonly account?: PlainSource;
}

/**
 * The kinds of lines from a type column. Where it tells items from ledger accounts and one column holds both
 * numbers, the accounts' kinds follow from what their lines are described as.
 */
export function suggestLineKinds(
  type: ColumnFacts,
  numberColumn: string | undefined,
  descriptionColumn: string | undefined,
): LineKinds {
  const byValue: Record<string, string> = {};
  const accountValues: string[] = [];
  for (const value of new Set(type.values)) {
    const kind = kindOf(value);
    if (kind === 'account') accountValues.push(value);
    else if (kind !== undefined) byValue[value] = kind;
  }
  if (accountValues.length === 0 || numberColumn === undefined) {
    return { kind: { column: type.column, values: { ...byValue, ...asFees(accountValues) } } };
  }
  const isAccount = { [type.column]: accountValues };
  const itemValues = Object.keys(byValue).filter((value) => byValue[value] === 'item');
  return {
    kind: [
      {
        when: isAccount,
        column: numberColumn,
        values: { ...accountKinds(type, accountValues, numberColumn, descriptionColumn), '*': 'fee' },
      },
      { column: type.column, values: { ...byValue, '*': 'comment' } },
    ],
    item: { when: { [type.column]: itemValues.length > 0 ? itemValues : ['item'] }, column: numberColumn },
    account: { when: isAccount, column: numberColumn },
  };
}

/** The kinds of lines from item codes that name a service; undefined where none does. */
export function suggestKindsOfCodes(codes: ColumnFacts): PlainSource | undefined {
  const services = [...new Set(codes.values)].flatMap((code) => {
    const kind = serviceOfCode(code);
    return kind === undefined ? [] : [[code, kind] as const];
  });
  return services.length === 0
    ? undefined
    : { column: codes.column, values: { ...Object.fromEntries(services), '*': 'item' } };
}

function asFees(values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value) => [value, 'fee']));
}

function accountKinds(
  type: ColumnFacts,
  accountValues: readonly string[],
  numberColumn: string,
  descriptionColumn: string | undefined,
): Readonly<Record<string, string>> {
  const { header, sample } = type.table;
  const typeAt = header.indexOf(type.column);
  const numberAt = header.indexOf(numberColumn);
  const descriptionAt = descriptionColumn === undefined ? -1 : header.indexOf(descriptionColumn);
  const kinds: Record<string, string> = {};
  for (const row of sample) {
    if (!accountValues.includes(row[typeAt]?.trim() ?? '')) continue;
    const account = row[numberAt]?.trim() ?? '';
    const kind = kindOf(row[descriptionAt] ?? '');
    if (account !== '' && kind !== undefined && kind !== 'account' && kind !== 'item') kinds[account] = kind;
  }
  return kinds;
}
