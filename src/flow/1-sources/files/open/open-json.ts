import { readFile } from 'node:fs/promises';
import { failure } from '../../../../ground/index.ts';
import { decodeBytes } from './decode.ts';
import type { Encoding } from './detect-encoding.ts';
import type { OpenContext, PhysicalFile, TableDraft } from './open-context.ts';
import { openJsonLines } from './open-json-lines.ts';
import { isObject, type Json, type JsonObject, parseJson } from './parse-json.ts';
import type { Windows } from './read-windows.ts';
import { openBulk } from './shopify-bulk/open-bulk.ts';
import { stageObjects } from './stage-objects.ts';

const linesLookedAt = 100;

/** Opens JSON, JSON lines, or the JSON lines of a Shopify bulk operation, as staged copies. */
export const openJson = async (
  file: PhysicalFile,
  windows: Windows,
  encoding: Encoding,
  context: OpenContext,
): Promise<readonly TableDraft[]> => {
  const head = decodeBytes(windows.head, encoding.name).replace(/^\ufeff/, '');
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  if (windows.head.length < windows.size) lines.pop();
  const objects = lines.slice(0, linesLookedAt).map(tryObject);
  const good = objects.filter((object) => object !== undefined);
  const only = good[0];
  const isLines =
    lines.length > 1
      ? good.length > 1 || (good.length === 1 && objects[0] !== undefined)
      : only !== undefined && findRecords(only) === undefined;
  if (!isLines) return [await openDocument(file, encoding, windows.size, context)];
  const isBulk = good.some((object) => isGid(object.id) || isGid(object.__parentId));
  return isBulk ? openBulk(file, encoding, context) : [await openJsonLines(file, encoding, context)];
};

const isGid = (value: Json | undefined): boolean =>
  typeof value === 'string' && value.startsWith('gid://shopify/');

const tryObject = (line: string): JsonObject | undefined => {
  try {
    const value = parseJson(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const openDocument = async (
  file: PhysicalFile,
  encoding: Encoding,
  size: number,
  context: OpenContext,
): Promise<TableDraft> => {
  if (size > context.limits.jsonBytes) {
    const reason = `it has ${size} bytes, more than the ${context.limits.jsonBytes} of one JSON document`;
    throw failure(
      'file-json-unreadable',
      { file: file.name, reason },
      { hint: 'Export it as JSON lines or CSV.' },
    );
  }
  let document: Json;
  try {
    document = parseJson(decodeBytes(await readFile(file.path), encoding.name).replace(/^\ufeff/, ''));
  } catch (cause) {
    throw failure(
      'file-json-unreadable',
      { file: file.name, reason: (cause as Error).message.replace(/\s+/g, ' ') },
      { cause },
    );
  }
  const records = findRecords(document);
  if (records === undefined) {
    const hint = 'Give a list of objects, or an object with one such list, such as {"data": [...]}.';
    throw failure(
      'file-json-unreadable',
      { file: file.name, reason: 'it holds no list of records' },
      { hint },
    );
  }
  if (records.length === 0) throw failure('file-empty', { file: file.name });
  return stageObjects(file.name, encoding.name, context, async function* () {
    for (const [index, value] of records.entries()) yield { value, line: index + 1, text: '' };
  });
};

const usualNames = ['data', 'value', 'items', 'results', 'records', 'rows'];

/** The list of records of a document: itself, the member of a usual name, or its only list of objects. */
const findRecords = (document: Json): readonly Json[] | undefined => {
  if (isRecords(document)) return document;
  if (!isObject(document)) return undefined;
  const usual = usualNames.map((name) => document[name]).find(isRecords);
  if (usual !== undefined) return usual;
  const lists = Object.values(document)
    .filter(isRecords)
    .filter((list) => list.length > 0);
  return lists.length === 1 && !('id' in document) ? lists[0] : undefined;
};

const isRecords = (value: Json | undefined): value is readonly Json[] =>
  Array.isArray(value) && (value.length === 0 || value.some(isObject));
