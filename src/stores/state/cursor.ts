import { createHash } from 'node:crypto';
import { failure } from '../../ground/index.ts';

export type CursorKey = readonly (string | number)[];

const MOST = 200;
const USUAL = 50;

/** How many rows a page has: 50 without a wish, and never more than 200. */
export function pageSize(limit: number | undefined): number {
  return Math.max(1, Math.min(MOST, Math.trunc(limit ?? USUAL)));
}

/** Where a page ended, as an opaque text that belongs to one list: workspace, filter and order. */
export function writeCursor(list: unknown, key: CursorKey): string {
  return Buffer.from(JSON.stringify([seal(list), ...key])).toString('base64url');
}

/** The key a cursor was written with; fails with `cursor-invalid` when it is none, or of another list. */
export function readCursor(list: unknown, cursor: string, length: number): CursorKey {
  const [of, ...key] = parse(cursor);
  const whole =
    key.length === length && key.every((part) => typeof part === 'string' || typeof part === 'number');
  if (of !== seal(list) || !whole) throw failure('cursor-invalid', { cursor });
  return key as CursorKey;
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function seal(list: unknown): string {
  const text = JSON.stringify(list, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
