import { z } from 'zod';
import { reading } from '../define-action.ts';
import { pageOf, paging, pagingOf } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { fix, showFix } from '../shapes/records.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listFixes = reading({
  name: 'list-fixes',
  method: 'get',
  at: inWorkspace('/fixes'),
  scope: 'read',
  summary: 'The fixes, the last first, without those that were taken back.',
  path: workspacePath,
  query: z.strictObject(paging),
  answer: pageOf('FixPage', fix),
  tag: workspaceTag,
  read: async ({ state, path, query }) => {
    const { rows, next } = await state.lives.listFixes(path.workspace, pagingOf(query));
    return { body: { items: rows.map(showFix), next } };
  },
});
