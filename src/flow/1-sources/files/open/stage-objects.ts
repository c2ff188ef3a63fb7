import { failure } from '../../../../ground/index.ts';
import type { JsonLine } from './json-line.ts';
import type { OpenContext, TableDraft } from './open-context.ts';
import { flatten, isObject } from './parse-json.ts';
import { makeSetAside } from './set-aside.ts';
import { writeTable } from './stage-rows.ts';

/**
 * Writes objects as a table whose columns are all their names, in the order in which they first appear.
 * Reads them twice, because the columns must be known before the first row is written.
 */
export const stageObjects = async (
  name: string,
  encoding: string,
  context: OpenContext,
  read: () => AsyncGenerator<JsonLine>,
): Promise<TableDraft> => {
  const columns = new Set<string>();
  for await (const { value } of read()) {
    if (!isObject(value)) continue;
    for (const column of flatten(value)?.keys() ?? []) columns.add(column);
    if (columns.size > context.limits.columns) break;
  }
  const names = [...columns];
  if (names.length === 0) {
    throw failure('file-json-unreadable', {
      file: name,
      reason: 'none of its records can be written as a row',
    });
  }
  const table = await writeTable(name, names, encoding, context);
  const aside = makeSetAside(name, context.limits);
  try {
    for await (const { value, line, text } of read()) {
      const cells = isObject(value) ? flatten(value) : undefined;
      if (cells === undefined) aside.add(line, text, value);
      else {
        await table.write(
          names.map((column) => cells.get(column)),
          line,
        );
      }
    }
    return await table.finish(aside.rows);
  } catch (cause) {
    await table.discard();
    throw cause;
  }
};
