import type { Encoding } from './detect-encoding.ts';
import type { JsonLine } from './json-line.ts';
import type { OpenContext, PhysicalFile, TableDraft } from './open-context.ts';
import { type Json, parseJson } from './parse-json.ts';
import { readLines } from './read-lines.ts';
import { stageObjects } from './stage-objects.ts';

/** Opens JSON lines of flat objects as one staged table; lines that are not JSON are set aside. */
export const openJsonLines = (
  file: PhysicalFile,
  encoding: Encoding,
  context: OpenContext,
): Promise<TableDraft> =>
  stageObjects(file.name, encoding.name, context, () => readJsonLines(file, encoding, context));

/** Reads the values of a file of JSON lines, blank lines left out. */
export const readJsonLines = async function* (
  file: PhysicalFile,
  encoding: Encoding,
  context: OpenContext,
): AsyncGenerator<JsonLine> {
  for await (const { text, line } of readLines(file, encoding.name, context.limits.lineBytes)) {
    if (text.trim() === '') continue;
    let value: Json | undefined;
    try {
      value = parseJson(text);
    } catch {
      value = undefined;
    }
    yield { value, line, text };
  }
};
