import { z } from 'zod';
import { readProblemWeeks } from '../../../app/reading/index.ts';
import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { lastWeeks, showWeeks, weeks } from '../shapes/home.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listProblemWeeks = reading({
  name: 'list-problem-weeks',
  method: 'get',
  at: inWorkspace('/problems/{id}/weeks'),
  scope: 'read',
  summary: 'The breaks of a problem by the week in which they occurred.',
  path: recordPath,
  query: z.strictObject({ last: lastWeeks }),
  answer: weeks,
  tag: workspaceTag,
  read: async ({ state, path, query: { last = 26 } }) => ({
    body: showWeeks(found('problem', path.id, await readProblemWeeks(state, path.workspace, path.id, last))),
  }),
});
