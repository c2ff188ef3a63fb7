import { uatConditions } from '../../../../model/decision/index.ts';
import { asLocalInput, dayAndTime, dayOf, fromLocalInput } from '../../client/time.ts';

/** One of few words, and what it is called. */
export type Option = readonly [id: string, title: string];

/** One thing that is written down: where it stands, what it is called, what it can be. */
export interface Field {
  /** Dotted path in the entry, or in the whole document. */
  readonly name: string;
  readonly title: string;
  readonly kind:
    | 'text'
    | 'day'
    | 'moment'
    | 'week'
    | 'number'
    | 'percent'
    | 'choice'
    | 'yes-no'
    | 'yes-no-unsaid'
    | 'conditions'
    | 'weekdays';
  readonly required?: true;
  /** Needed where anything else of its part is given, such as who where it is said when. */
  readonly withOthers?: true;
  readonly options?: readonly Option[];
  readonly help?: string;
  /** Shown in the table of the list. */
  readonly column?: true;
}

/** What a field holds while it is typed. */
export type Typed = string | readonly string[];

/** Whether a field must be filled in beside what is typed. */
export function isNeeded(
  { name, required, withOthers }: Field,
  typed: Readonly<Record<string, Typed>>,
): boolean {
  if (required || !withOthers) return required ?? false;
  const part = name.slice(0, name.lastIndexOf('.') + 1);
  return Object.entries(typed).some(
    ([other, value]) => other !== name && other.startsWith(part) && value.length > 0,
  );
}

export const weekdays: readonly Option[] = [
  ['1', 'Monday'],
  ['2', 'Tuesday'],
  ['3', 'Wednesday'],
  ['4', 'Thursday'],
  ['5', 'Friday'],
  ['6', 'Saturday'],
  ['7', 'Sunday'],
];
export const conditionOptions: readonly Option[] = uatConditions.map(({ id, title }) => [id, title]);

/** A value as it is typed. */
export function typedOf({ kind }: Field, value: unknown): Typed {
  if (kind === 'conditions' || kind === 'weekdays') return Array.isArray(value) ? value.map(String) : [];
  if (value === null || value === undefined) return '';
  if (kind === 'yes-no' || kind === 'yes-no-unsaid') return value === true ? 'yes' : 'no';
  if (kind === 'percent') return String(Math.round(Number(value) * 10_000) / 100);
  if (kind === 'moment') return asLocalInput(String(value));
  if (kind === 'day') return String(value).slice(0, 10);
  return String(value);
}

/** What was typed as a value; null where nothing was. What was not touched keeps every digit it had. */
export function valueTyped(field: Field, typed: Typed, before: unknown): unknown {
  if (before !== undefined && JSON.stringify(typedOf(field, before)) === JSON.stringify(typed)) return before;
  const { kind } = field;
  if (typeof typed !== 'string') return kind === 'weekdays' ? typed.map(Number).toSorted() : typed;
  if (kind === 'yes-no') return typed === 'yes';
  const text = typed.trim();
  if (text === '') return null;
  if (kind === 'yes-no-unsaid') return text === 'yes';
  if (kind === 'number') return Number(text);
  if (kind === 'percent') return Number(text) / 100;
  if (kind === 'moment') return fromLocalInput(text);
  return text;
}

/** A value as it is read. */
export function shownOf({ kind, options = [] }: Field, value: unknown): string {
  const titleOf = (id: unknown): string => options.find(([one]) => one === String(id))?.[1] ?? String(id);
  if (kind === 'conditions' || kind === 'weekdays')
    return Array.isArray(value) ? value.map(titleOf).join(', ') : '';
  if (value === null || value === undefined) return '';
  if (kind === 'yes-no' || kind === 'yes-no-unsaid') return value === true ? 'Yes' : 'No';
  if (kind === 'percent') return `${Math.round(Number(value) * 1000) / 10}%`;
  if (kind === 'choice') return titleOf(value);
  if (kind === 'moment') return dayAndTime(String(value));
  if (kind === 'day') return dayOf(String(value).slice(0, 10));
  return String(value);
}
