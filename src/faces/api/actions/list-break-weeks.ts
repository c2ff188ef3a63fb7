import { z } from 'zod';
import { readWeeks } from '../../../app/reading/index.ts';
import { reading } from '../define-action.ts';
import { breakFilter, breakFilterOf } from '../shapes/filters.ts';
import { lastWeeks, showWeeks, weeks } from '../shapes/home.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listBreakWeeks = reading({
  name: 'list-break-weeks',
  method: 'get',
  at: inWorkspace('/breaks/weeks'),
  scope: 'read',
  summary: 'The breaks of a filter by the week in which they occurred.',
  path: workspacePath,
  query: z.strictObject({ ...breakFilter, last: lastWeeks }),
  answer: weeks,
  tag: workspaceTag,
  read: async ({ state, path, query: { last = 26, ...filter } }) => ({
    body: showWeeks(await readWeeks(state, path.workspace, breakFilterOf(filter), last)),
  }),
});
