import { z } from 'zod';
import { reading } from '../define-action.ts';
import { breakFilter, breakFilterOf, breakOrder } from '../shapes/filters.ts';
import { showBreak, trackedBreak } from '../shapes/life.ts';
import { pageOf, paging, pagingOf } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listBreaks = reading({
  name: 'list-breaks',
  method: 'get',
  at: inWorkspace('/breaks'),
  scope: 'read',
  summary: 'The breaks of a filter, the worst first where no other order is asked for.',
  path: workspacePath,
  query: z.strictObject({
    ...breakFilter,
    order: breakOrder,
    ...paging,
  }),
  answer: pageOf('BreakPage', trackedBreak),
  tag: workspaceTag,
  read: async ({ state, path, query }) => {
    const { rows, next } = await state.lives.listBreaks(
      path.workspace,
      breakFilterOf(query),
      query.order ?? 'worst',
      pagingOf(query),
    );
    return { body: { items: rows.map(showBreak), next } };
  },
});
