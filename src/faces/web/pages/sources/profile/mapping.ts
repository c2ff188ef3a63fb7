import type { InputFields } from '../../../../../model/index.ts';
import { recordInputs } from '../../../../../model/records/inputs.ts';
import { isRecord, valueAt, withValue } from './profile-text.ts';

/** A field that a column may stand for. */
export interface FieldChoice {
  readonly name: string;
  readonly says: string;
  readonly required: boolean;
}

/** What a column is in a rule of the profile: a field, several, none; `plain` if a choice may change it. */
export interface Placed {
  readonly fields: readonly string[];
  readonly plain: boolean;
}

const inputs: Readonly<Record<string, InputFields>> = recordInputs;

/** The fields of a record; of headers with their lines, those of both, as the profile names them. */
export function fieldsOf(record: string): readonly FieldChoice[] {
  const choices = (of: InputFields | undefined): readonly FieldChoice[] =>
    Object.entries(of ?? {}).map(([name, { says, required = false }]) => ({ name, says, required }));
  const withLines = /^(.+)-with-lines$/.exec(record)?.[1];
  if (withLines === undefined) return choices(inputs[record]);
  const header = choices(inputs[withLines]);
  const taken = new Set(header.map(({ name }) => name));
  const lines = choices(inputs[`${withLines}-line`]);
  return [
    ...header,
    ...lines.map((one) =>
      taken.has(one.name) ? { ...one, name: `line.${one.name}`, required: false } : one,
    ),
  ];
}

/** The place in the profile of the rule that reads a file; the first that matches counts, -1 is none. */
export function ruleFor(value: unknown, file: { readonly name: string; readonly side: string }): number {
  const rules = valueAt(value, ['files']);
  if (!Array.isArray(rules)) return -1;
  return rules.findIndex((rule: unknown) => {
    if (!isRecord(rule)) return false;
    const side = rule['side'];
    if (side !== undefined && side !== file.side) return false;
    const patterns: readonly unknown[] = [rule['match']].flat();
    return patterns.some((pattern) => typeof pattern === 'string' && matches(pattern, file.name));
  });
}

/** How a column is used by a rule. */
export function placedIn(rule: unknown, column: string): Placed {
  const sources = Object.entries(recordOr(valueAt(rule, ['columns'])));
  const used = sources.filter(([, source]) => columnsIn(source).includes(column));
  const [first] = used;
  return {
    fields: used.map(([field]) => field),
    plain: first === undefined || (used.length === 1 && isPlain(first[1])),
  };
}

/** The text of the profile with a column standing for another field, or for none. What that field had before goes. */
export function withField(text: string, rule: number, value: unknown, change: ColumnChange): string {
  const { column, field } = change;
  const place = ['files', rule, 'columns'];
  const before = placedIn(valueAt(value, ['files', rule]), column).fields[0];
  if (before === field) return text;
  const cleared = before === undefined ? text : withValue(text, [...place, before], undefined);
  return field === undefined ? cleared : withValue(cleared, [...place, field], column);
}

interface ColumnChange {
  readonly column: string;
  /** Undefined: the column is not used. */
  readonly field: string | undefined;
}

/** The fields that a record cannot do without, and that a rule has no column for. */
export function lackingIn(rule: unknown): readonly FieldChoice[] {
  const record = valueAt(rule, ['record']);
  if (typeof record !== 'string') return [];
  const columns = recordOr(valueAt(rule, ['columns']));
  return fieldsOf(record).filter(({ name, required }) => required && !(name in columns));
}

const recordOr = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

/** One column, with its values mapped at most: what has conditions, patterns or alternatives stays with the text. */
function isPlain(source: unknown): boolean {
  if (typeof source === 'string') return true;
  return (
    isRecord(source) &&
    typeof source['column'] === 'string' &&
    Object.keys(source).every((key) => key === 'column' || key === 'values')
  );
}

function columnsIn(source: unknown): readonly string[] {
  if (typeof source === 'string') return [source];
  if (Array.isArray(source)) return source.flatMap(columnsIn);
  if (!isRecord(source)) return [];
  return ['column', 'columns', 'sum', 'first'].flatMap((key) => columnsIn(source[key]));
}

/** Whether a pattern of the profile finds a file, by its name or what stands after its last folder. */
function matches(pattern: string, name: string): boolean {
  const expression = new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('**', '\0')
      .replaceAll('*', '[^/]*')
      .replaceAll('\0', '.*')
      .replaceAll('?', '[^/]')}$`,
    'i',
  );
  return expression.test(name) || expression.test(name.split('/').at(-1) ?? name);
}
