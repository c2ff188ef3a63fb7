import { failure } from '../../../../ground/index.ts';
import type { SafeLimits } from './limits.ts';
import { isObject, type Json } from './parse-json.ts';
import type { UnreadableRow } from './types.ts';

const lettersKept = 500;

/** Rows of a JSON file that are no records. */
export interface SetAside {
  readonly rows: readonly UnreadableRow[];
  /** `value` is undefined where the text is no JSON at all. */
  readonly add: (line: number, text: string, value: Json | undefined) => void;
}

/** Collects the rows that cannot be read; where they get too many, the whole file is refused. */
export const makeSetAside = (file: string, limits: SafeLimits): SetAside => {
  const rows: UnreadableRow[] = [];
  return {
    rows,
    add: (line, text, value) => {
      if (rows.length >= limits.unreadableRows) {
        const reason = `more than ${limits.unreadableRows} lines are no records`;
        throw failure('file-json-unreadable', { file, reason });
      }
      const written = text === '' && value !== undefined && !isObject(value) ? JSON.stringify(value) : text;
      rows.push({ line, value: written.slice(0, lettersKept), reason: reasonFor(value) });
    },
  };
};

const reasonFor = (value: Json | undefined): string => {
  if (value === undefined) return 'the line is not JSON';
  return isObject(value) ? 'it is nested too deeply' : 'it is not an object with named values';
};
