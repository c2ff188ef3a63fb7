import { identifier, literal } from '../../ground/index.ts';
import type { FieldSource, RowCondition } from '../../model/index.ts';

/** Finds the lake's column for a column of the source, or undefined when the table has none of that name. */
export type ColumnLookup = (column: string) => string | undefined;

/**
 * SQL text of a field before it is typed: blank is NULL, alternatives and conditions resolved, values mapped.
 * `exact` keeps outer blanks, for fields whose very spelling is compared.
 */
export function cellText(source: FieldSource, columnOf: ColumnLookup, exact = false): string {
  const chosen = choose(source, columnOf, exact);
  return source.when === undefined
    ? chosen
    : `case when ${conditionsHold(source.when, columnOf)} then ${chosen} end`;
}

/** SQL condition that all of the row conditions hold; a column the table lacks counts as empty. */
export function conditionsHold(conditions: readonly RowCondition[], columnOf: ColumnLookup): string {
  // Emptiness is by far the cheapest to test, so it comes first.
  const cheapFirst = [...conditions].sort(
    (a, b) => Number(!a.equals.includes('')) - Number(!b.equals.includes('')),
  );
  return cheapFirst.map((condition) => conditionHolds(condition, columnOf)).join(' and ');
}

function conditionHolds({ column, equals, not }: RowCondition, columnOf: ColumnLookup): string {
  const name = columnOf(column) ?? 'null::varchar';
  const words = equals.map((value) => value.trim().toLowerCase());
  const listed = words.filter((word) => word !== '').map(literal);
  const alternatives = [
    ...(words.includes('') ? [`(${name} is null or trim(${name}) = '')`] : []),
    ...(listed.length === 0
      ? []
      : [`(${name} is not null and lower(trim(${name})) in (${listed.join(', ')}))`]),
  ];
  const any = `(${alternatives.join(' or ') || 'false'})`;
  return not ? `not ${any}` : any;
}

function choose(source: FieldSource, columnOf: ColumnLookup, exact: boolean): string {
  if (source.first !== undefined) {
    return coalesce(source.first.map((alternative) => cellText(alternative, columnOf, exact)));
  }
  if (source.constant !== undefined) return literal(source.constant);
  const names = (source.columns ?? []).map(columnOf).filter((name) => name !== undefined);
  let text = coalesce(names.map((name) => (exact ? `nullif(${name}, '')` : `nullif(trim(${name}), '')`)));
  if (source.stripPrefix !== undefined) text = `nullif(ltrim(${text}, ${literal(source.stripPrefix)}), '')`;
  if (source.pattern !== undefined)
    text = `nullif(regexp_extract(${text}, ${literal(source.pattern)}, 1), '')`;
  return source.values === undefined ? text : mapValues(text, source.values);
}

function mapValues(text: string, values: Readonly<Record<string, string>>): string {
  const cases = Object.entries(values)
    .filter(([from]) => from !== '*')
    .map(([from, to]) => `when ${literal(from.trim().toLowerCase())} then ${literal(to)}`);
  const otherwise =
    values['*'] === undefined ? text : `case when ${text} is not null then ${literal(values['*'])} end`;
  if (cases.length === 0) return otherwise;
  return `case lower(trim(${text})) ${cases.join(' ')} else ${otherwise} end`;
}

function coalesce(parts: readonly string[]): string {
  if (parts.length === 0) return 'null::varchar';
  return parts.length === 1 ? (parts[0] as string) : `coalesce(${parts.join(', ')})`;
}

/** The lake's name of the n-th column of a table; short and free of surprises whatever the file calls it. */
export function columnName(index: number): string {
  return identifier(`c${index}`);
}
