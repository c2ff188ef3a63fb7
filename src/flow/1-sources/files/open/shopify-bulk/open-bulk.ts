import { failure } from '../../../../../ground/index.ts';
import { type RecordKind, recordInputs } from '../../../../../model/index.ts';
import type { Encoding } from '../detect-encoding.ts';
import type { OpenContext, PhysicalFile, TableDraft } from '../open-context.ts';
import { readJsonLines } from '../open-json-lines.ts';
import { isObject, type JsonObject } from '../parse-json.ts';
import { makeSetAside } from '../set-aside.ts';
import { type TableWriter, writeTable } from '../stage-rows.ts';
import { bulkRows } from './bulk-rows.ts';
import { collectChildren } from './children.ts';
import { typeOf } from './node-values.ts';
import { makeBulk } from './parents.ts';

interface Writers {
  readonly get: (record: RecordKind) => Promise<TableWriter>;
  readonly all: ReadonlyMap<RecordKind, TableWriter>;
}

/**
 * Opens the JSON lines of a Shopify bulk operation: one staged table per kind of record, with our field names as columns.
 * Parents come before their children, but siblings of several connections may stand in between.
 */
export const openBulk = async (
  file: PhysicalFile,
  encoding: Encoding,
  context: OpenContext,
): Promise<readonly TableDraft[]> => {
  const writers = makeWriters(file.name, encoding.name, context);
  const bulk = makeBulk(await collectChildren(file, encoding, context), context.orderMoney);
  const aside = makeSetAside(file.name, context.limits);
  const unused = new Map<string, number>();
  try {
    for await (const { value, line, text } of readJsonLines(file, encoding, context)) {
      if (!isObject(value)) {
        aside.add(line, text, value);
        continue;
      }
      const rows = bulkRows(value, bulk);
      if (rows === undefined) noteUnused(value, unused);
      for (const { record, fields } of rows ?? []) {
        const columns = Object.keys(recordInputs[record]);
        await (await writers.get(record)).write(
          columns.map((column) => fields[column]),
          line,
        );
      }
    }
  } catch (cause) {
    for (const writer of writers.all.values()) await writer.discard();
    throw cause;
  }
  for (const [type, count] of unused) {
    context.ignored.push({ name: file.name, reason: `${count} records of the type ${type} are not used` });
  }
  if (writers.all.size === 0) {
    throw failure('file-json-unreadable', {
      file: file.name,
      reason: 'none of its records is of a type that is used',
    });
  }
  const tables: TableDraft[] = [];
  for (const [record, writer] of writers.all) {
    // Lines that are no JSON belong to the file, not to a kind: the first table carries them.
    const draft = await writer.finish(tables.length === 0 ? aside.rows : []);
    tables.push({ ...draft, record });
  }
  return tables;
};

const makeWriters = (file: string, encoding: string, context: OpenContext): Writers => {
  const all = new Map<RecordKind, TableWriter>();
  return {
    all,
    get: async (record) => {
      const known = all.get(record);
      if (known !== undefined) return known;
      const writer = await writeTable(
        `${file}#${record}`,
        Object.keys(recordInputs[record]),
        encoding,
        context,
      );
      all.set(record, writer);
      return writer;
    },
  };
};

const noteUnused = (node: JsonObject, unused: Map<string, number>): void => {
  const type = typeOf(node) || 'without an id';
  unused.set(type, (unused.get(type) ?? 0) + 1);
};
