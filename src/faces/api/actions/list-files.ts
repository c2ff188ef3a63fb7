import { z } from 'zod';
import { reading } from '../define-action.ts';
import { filePage, showFile } from '../shapes/files.ts';
import { paging, pagingOf } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const listFiles = reading({
  name: 'list-files',
  method: 'get',
  at: inWorkspace('/files'),
  scope: 'read',
  summary: 'The uploaded files, the last one first.',
  path: workspacePath,
  query: z.strictObject(paging),
  answer: filePage,
  read: async ({ state, path, query }) => {
    const { rows, next } = await state.files.list(path.workspace, pagingOf(query));
    return { body: { items: rows.map(showFile), next } };
  },
});
