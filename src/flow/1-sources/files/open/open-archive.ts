import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { failure } from '../../../../ground/index.ts';
import { reasonToIgnore, unreadable } from './list-files.ts';
import type { OpenContext, PhysicalFile, TableDraft } from './open-context.ts';
import { openWorkbook } from './open-workbook.ts';
import { readZip, type ZipEntry } from './read-zip.ts';
import { createStaged } from './staging.ts';
import { unpackGzip } from './unpack-gzip.ts';

/** How an unpacked file is opened in turn; handed in because archives and files know each other. */
export type OpenUnpacked = (file: PhysicalFile, context: OpenContext) => Promise<readonly TableDraft[]>;

/** Opens a gzip file through an unpacked copy. */
export const openGzip = async (
  file: PhysicalFile,
  context: OpenContext,
  open: OpenUnpacked,
): Promise<readonly TableDraft[]> => {
  refuseNested(file);
  const path = context.staging.nextPath('unpacked');
  await unpackGzip(file.name, file.path, path, context.limits);
  return openCopy({ ...file, path, unpacked: true }, context, open);
};

/** Opens a workbook, or every table in a zip archive; of a damaged archive nothing is used. */
export const openZip = (
  file: PhysicalFile,
  context: OpenContext,
  open: OpenUnpacked,
): Promise<readonly TableDraft[]> =>
  readZip(file.name, file.path, context.limits, async (entries) => {
    const names = new Set(entries.map((entry) => entry.name));
    if (names.has('[Content_Types].xml') || names.has('mimetype')) {
      if (names.has('xl/workbook.xml')) return openWorkbook(file, entries, context);
      const reason = names.has('xl/workbook.bin')
        ? 'it is a binary workbook (.xlsb)'
        : 'it is an office document, but no .xlsx workbook';
      throw failure('file-not-recognised', { file: file.name, reason }, { hint: 'Save it as .xlsx or CSV.' });
    }
    refuseNested(file);
    const copies = await unpackAll(file, entries, context);
    if (copies.length === 0) throw failure('file-empty', { file: file.name });
    const tables: TableDraft[] = [];
    for (const copy of copies) {
      try {
        tables.push(...(await openCopy(copy, context, open)));
      } catch (cause) {
        context.failures.push(unreadable(copy.name, cause));
      }
    }
    return tables;
  });

const refuseNested = (file: PhysicalFile): void => {
  if (!file.unpacked) return;
  const values = { file: file.name, entry: 'an archive inside an archive' };
  throw failure('file-unsafe-archive', values, {
    hint: 'Unpack the outer archive and give the files in it.',
  });
};

const unpackAll = async (
  file: PhysicalFile,
  entries: readonly ZipEntry[],
  context: OpenContext,
): Promise<readonly PhysicalFile[]> => {
  const copies: PhysicalFile[] = [];
  try {
    for (const entry of entries) {
      const name = `${file.name}/${entry.name}`;
      const reason = entry.name.startsWith('__MACOSX/')
        ? 'a file of the operating system'
        : reasonToIgnore(basename(entry.name));
      if (reason !== undefined) {
        context.ignored.push({ name, reason });
        continue;
      }
      const copy = { path: context.staging.nextPath('unpacked'), name, unpacked: true, named: false };
      copies.push(copy);
      await unpackEntry(entry, copy.path);
    }
    return copies;
  } catch (cause) {
    for (const copy of copies) await rm(copy.path, { force: true });
    throw cause;
  }
};

const unpackEntry = async (entry: ZipEntry, to: string): Promise<void> => {
  const staged = createStaged(to);
  try {
    for await (const chunk of entry.read()) await staged.write(chunk);
    await staged.close();
  } catch (cause) {
    await staged.discard();
    throw cause;
  }
};

const openCopy = async (
  copy: PhysicalFile,
  context: OpenContext,
  open: OpenUnpacked,
): Promise<readonly TableDraft[]> => {
  let tables: readonly TableDraft[] = [];
  try {
    tables = await open(copy, context);
    return tables;
  } finally {
    if (!tables.some((table) => table.path === copy.path)) await rm(copy.path, { force: true });
  }
};
