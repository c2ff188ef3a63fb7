import { identifier, literal } from '../../ground/index.ts';
import type { FieldSource, RowCondition, SourceTable } from '../../model/index.ts';

/** Finds the lake's column for a column of the source, or undefined when the table has none of that name. */
export type ColumnLookup = (column: string) => string | undefined;

/** Finds columns by the names in the table's header, without case and outer blanks. */
export function columnLookup({ header }: SourceTable): ColumnLookup {
  const byName = new Map(header.map((name, index) => [name.trim().toLowerCase(), columnName(index)]));
  return (column) => byName.get(column.trim().toLowerCase());
}

/**
 * What is done about blanks: `cut` takes outer ones away, so that a blank cell is missing; `keep` is for fields whose
 * very spelling is compared; `none` takes the cell as it is, where an empty one is known to be NULL already.
 */
export type Blanks = 'cut' | 'keep' | 'none';

/** SQL text of a field before it is typed: blank is NULL, alternatives and conditions resolved, values mapped. */
export function cellText(source: FieldSource, columnOf: ColumnLookup, blanks: Blanks = 'cut'): string {
  const chosen = choose(source, columnOf, blanks);
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
  const written = equals.filter((value) => value.trim() !== '').map((value) => literal(value.trim()));
  const alternatives = [
    ...(words.includes('') ? [isBlank(name)] : []),
    ...(listed.length === 0
      ? []
      : [
          `(${name} is not null and (${name} in (${written.join(', ')}) or lower(trim(${name})) in (${listed.join(', ')})))`,
        ]),
  ];
  const any = `(${alternatives.join(' or ') || 'false'})`;
  return not ? `not ${any}` : any;
}

/** SQL condition that a cell is empty or blank; the comparison spares most cells the trimming. */
export function isBlank(name: string): string {
  return `(${name} is null or (${name} < '!' and trim(${name}) = ''))`;
}

const withoutBlanks: Readonly<Record<Blanks, (name: string) => string>> = {
  cut: (name) => `nullif(trim(${name}), '')`,
  keep: (name) => `nullif(${name}, '')`,
  none: (name) => name,
};

function choose(source: FieldSource, columnOf: ColumnLookup, blanks: Blanks): string {
  if (source.first !== undefined) {
    return coalesce(source.first.map((alternative) => cellText(alternative, columnOf, blanks)));
  }
  if (source.constant !== undefined) return literal(source.constant);
  const names = (source.columns ?? []).map(columnOf).filter((name) => name !== undefined);
  let text = coalesce(names.map(withoutBlanks[blanks]));
  if (source.stripPrefix !== undefined) text = `nullif(ltrim(${text}, ${literal(source.stripPrefix)}), '')`;
  if (source.pattern !== undefined)
    text = `nullif(regexp_extract(${text}, ${literal(source.pattern)}, 1), '')`;
  return source.values === undefined ? text : mapValues(text, source.values);
}

function mapValues(text: string, values: Readonly<Record<string, string>>): string {
  const words = new Map<string, readonly [from: string, to: string]>();
  for (const [from, to] of Object.entries(values)) {
    const word = from.trim().toLowerCase();
    if (from !== '*' && !words.has(word)) words.set(word, [from.trim(), to]);
  }
  const otherwise =
    values['*'] === undefined ? text : `case when ${text} is not null then ${mapped(values['*'])} end`;
  if (words.size === 0) return otherwise;
  const spelled = [...words.values()].map(([from, to]) => `when ${literal(from)} then ${mapped(to)}`);
  const folded = [...words].map(([word, [, to]]) => `when ${literal(word)} then ${mapped(to)}`);
  // Most cells are spelled as the profile spells them, and a comparison costs a tenth of folding.
  return `case ${text} ${spelled.join(' ')} else case lower(trim(${text})) ${folded.join(' ')} else ${otherwise} end end`;
}

/** A value mapped to nothing is missing. */
function mapped(to: string): string {
  return to === '' ? 'null' : literal(to);
}

/** SQL of the first of several texts that is there. */
export function coalesce(parts: readonly string[]): string {
  if (parts.length === 0) return 'null::varchar';
  return parts.length === 1 ? (parts[0] as string) : `coalesce(${parts.join(', ')})`;
}

/** The lake's name of the n-th column of a table; short and free of surprises whatever the file calls it. */
export function columnName(index: number): string {
  return identifier(`c${index}`);
}

/** The lake's name of what is carried down to a row; the cell as it stands decides whether the row opens a group. */
export function carriedName(column: string): string {
  return identifier(`${column.replaceAll('"', '')}_above`);
}
