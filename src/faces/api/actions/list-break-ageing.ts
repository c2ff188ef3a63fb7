import { z } from 'zod';
import { readAgeing } from '../../../app/reading/index.ts';
import { reading } from '../define-action.ts';
import { breakFilter, breakFilterOf } from '../shapes/filters.ts';
import { ageing, showBucket } from '../shapes/home.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listBreakAgeing = reading({
  name: 'list-break-ageing',
  method: 'get',
  at: inWorkspace('/breaks/ageing'),
  scope: 'read',
  summary: 'The breaks of a filter by age.',
  path: workspacePath,
  query: z.strictObject(breakFilter),
  answer: ageing,
  tag: workspaceTag,
  read: async ({ state, path, query }) => {
    const { items, asOf } = await readAgeing(state, path.workspace, breakFilterOf(query));
    return { body: { items: items.map(showBucket), asOf } };
  },
});
