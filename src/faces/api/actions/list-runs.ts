import { z } from 'zod';
import { reading } from '../define-action.ts';
import { environment, pageOf, paging, pagingOf, several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { run, runState, showRun } from '../shapes/runs.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listRuns = reading({
  name: 'list-runs',
  method: 'get',
  at: inWorkspace('/runs'),
  scope: 'read',
  summary: 'The runs, the last one first.',
  path: workspacePath,
  query: z.strictObject({
    environment: environment.optional(),
    state: several(runState).optional(),
    ...paging,
  }),
  answer: pageOf('RunPage', run),
  tag: workspaceTag,
  read: async ({ state, path, query }) => {
    const filter = {
      ...(query.environment !== undefined && { environment: query.environment }),
      ...(query.state !== undefined && { states: query.state }),
    };
    const { rows, next } = await state.runs.list(path.workspace, filter, pagingOf(query));
    return { body: { items: rows.map(showRun), next } };
  },
});
