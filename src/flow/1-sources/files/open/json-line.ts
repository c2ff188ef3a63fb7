import type { Json } from './parse-json.ts';

/** A value of a file with the line it stands on; undefined where the line is no JSON. */
export interface JsonLine {
  readonly value: Json | undefined;
  readonly line: number;
  readonly text: string;
}
