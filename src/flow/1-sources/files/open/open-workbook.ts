import { readFile } from 'node:fs/promises';
import { failure, isFailure } from '../../../../ground/index.ts';
import { cellText, numberText } from './cell-text.ts';
import { checkWorkbook } from './check-workbook.ts';
import { headerIndex } from './find-layout.ts';
import type { OpenContext, PhysicalFile, TableDraft } from './open-context.ts';
import type { ZipEntry } from './read-zip.ts';
import { writeTable } from './stage-rows.ts';

const rowsLookedAt = 200;

interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Opens every sheet of a workbook that holds a table, as a staged copy. */
export const openWorkbook = async (
  file: PhysicalFile,
  entries: readonly ZipEntry[],
  context: OpenContext,
): Promise<readonly TableDraft[]> => {
  await checkWorkbook(file.name, entries, context.limits);
  const sheets = await readSheets(file);
  const tables: TableDraft[] = [];
  for (const sheet of sheets) {
    const name = `${file.name}#${sheet.name}`;
    if (sheet.rows.length === 0) context.ignored.push({ name, reason: 'an empty sheet' });
    else tables.push(await stageSheet(name, sheet, context));
  }
  if (tables.length === 0) throw failure('file-empty', { file: file.name });
  return tables;
};

const readSheets = async (file: PhysicalFile): Promise<readonly SheetText[]> => {
  // Few folders hold a workbook: the reader is loaded only when one turns up.
  const { default: readWorkbook } = await import('read-excel-file/node');
  try {
    const sheets = await readWorkbook(await readFile(file.path), { trim: false, parseNumber: numberText });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
  } catch (cause) {
    if (isFailure(cause)) throw cause;
    throw failure('file-xlsx-unreadable', { file: file.name, reason: (cause as Error).message }, { cause });
  }
};

const stageSheet = async (name: string, sheet: SheetText, context: OpenContext): Promise<TableDraft> => {
  const records = sheet.rows.map((cells, line) => ({ cells, line, lines: 1 }));
  const at = headerIndex(records.slice(0, rowsLookedAt));
  const header = sheet.rows[at] as readonly string[];
  const width = header.findLastIndex((cell) => cell.trim() !== '') + 1;
  const columns = sheet.rows.slice(at).some((row) => row.slice(width).some((cell) => cell !== ''))
    ? header
    : header.slice(0, width);
  const table = await writeTable(name, columns, 'xlsx', context);
  for (const [index, row] of sheet.rows.entries()) {
    if (index > at && row.some((cell) => cell !== '')) await table.write(row, index + 1);
  }
  return table.finish();
};
