import { types } from 'pg';
import { formatInstant, parseInstant } from '../../ground/time.ts';

const { BOOL, INT2, INT4, FLOAT4, FLOAT8, INT8, JSON: JSON_TEXT, JSONB, TIMESTAMPTZ, BYTEA } = types.builtins;

/** Lists of texts and of whole numbers, which have no name in the driver's list. */
const TEXTS = 1009;
const INTEGERS = 1007;

/** What the driver reads by itself without losing anything. */
const SAFE: readonly number[] = [BOOL, INT2, INT4, FLOAT4, FLOAT8, JSON_TEXT, JSONB, BYTEA, TEXTS, INTEGERS];

/** Reads values as the records keep them: whole numbers of any size as bigint, instants and decimals as text. */
export function readValue(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format === 'binary') return types.getTypeParser(oid, 'binary') as (value: string) => unknown;
  if (oid === INT8) return BigInt;
  if (oid === TIMESTAMPTZ) return readInstant;
  if (SAFE.includes(oid)) return types.getTypeParser(oid, 'text') as (value: string) => unknown;
  return (value) => value;
}

/** ISO 8601 with the offset of UTC, such as `2011-03-14T08:05:00+00:00`. */
function readInstant(text: string): string {
  const at = parseInstant(text);
  return at === undefined ? text : formatInstant(at, 'UTC');
}
