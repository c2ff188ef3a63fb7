import { z } from 'zod';
import { reading } from '../define-action.ts';
import { id } from '../shapes/parts.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { comparison } from '../shapes/runs.ts';

export const compareRuns = reading({
  name: 'compare-runs',
  method: 'get',
  at: inWorkspace('/runs/{id}/comparison'),
  scope: 'read',
  summary: 'How many breaks stand in which way between a run before and this one.',
  path: recordPath,
  query: z.strictObject({ before: id }),
  answer: comparison,
  read: async ({ state, path, query }) => {
    const { counts } = await state.runs.compare(path.workspace, query.before, path.id);
    return { body: { counts } };
  },
});
