import type { FieldSource } from '../../../../model/index.ts';
import { compact } from './compact.ts';
import type { FieldSourceInput, SimpleSourceInput } from './field-source-schema.ts';

/** The model's form of what a profile says about a field. */
export function toFieldSource(input: FieldSourceInput): FieldSource {
  if (typeof input === 'string') return { columns: [input] };
  if (Array.isArray(input)) return fromList(input);
  const { first, ...simple } = input;
  const source = fromSimple(simple);
  return first === undefined ? source : { ...source, first: first.map(fromOne) };
}

function fromList(list: readonly (string | SimpleSourceInput)[]): FieldSource {
  const columns = list.filter((one) => typeof one === 'string');
  return columns.length === list.length ? { columns } : { first: list.map(fromOne) };
}

function fromOne(one: string | SimpleSourceInput): FieldSource {
  return typeof one === 'string' ? { columns: [one] } : fromSimple(one);
}

function fromSimple({ column, columns, ...rest }: SimpleSourceInput): FieldSource {
  const named = column === undefined ? columns : [column, ...(columns ?? [])];
  return compact({ ...rest, columns: named });
}
