import type { Failure } from '../../../../ground/index.ts';
import { safeLimits } from './limits.ts';
import { byText, type FoundFile, listFiles, unreadable } from './list-files.ts';
import type { OpenContext, TableDraft } from './open-context.ts';
import { openFile } from './open-file.ts';
import { makeStaging } from './staging.ts';
import type { IgnoredFile, OpenedFiles, OpenedTable, OpenRequest } from './types.ts';

/**
 * Finds the tables in files, folders and globs by looking at beginning, middle and end of each file.
 * A file that cannot be read is a failure in the answer, never an exception; nothing of it becomes a table.
 */
export const openFiles = async (request: OpenRequest): Promise<OpenedFiles> => {
  const limits = { ...safeLimits, ...request.limits };
  const found = await listFiles(request.paths, limits, request);
  const failures: Failure[] = [...found.failures];
  const ignored: IgnoredFile[] = [...found.ignored];
  const staging = makeStaging(request.stagingDir, request.side);
  const drafts: { readonly draft: TableDraft; readonly file: FoundFile }[] = [];
  for (const file of found.files) {
    const { readParquet, orderMoney = 'shop' } = request;
    const context: OpenContext = { limits, staging, orderMoney, readParquet, ignored, failures };
    try {
      const tables = await openFile(
        { path: file.path, name: file.name, unpacked: false, named: file.named },
        context,
      );
      drafts.push(...tables.map((draft) => ({ draft, file })));
    } catch (cause) {
      failures.push(unreadable(file.name, cause));
    }
  }
  drafts.sort((a, b) => byText(a.draft.name, b.draft.name) || byText(a.file.path, b.file.path));
  const tables = drafts.map(
    ({ draft, file }, index): OpenedTable => ({
      ...draft,
      fileId: request.firstFileId + index,
      side: request.side,
      bytes: file.bytes,
      origin: file.path,
    }),
  );
  return { tables, failures, ignored };
};
