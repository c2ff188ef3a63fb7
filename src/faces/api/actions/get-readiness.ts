import { reading } from '../define-action.ts';
import { readiness, showReadiness } from '../shapes/decision/readiness.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const getReadiness = reading({
  name: 'get-readiness',
  method: 'get',
  at: inWorkspace('/readiness'),
  scope: 'read',
  summary: 'What people recorded of being ready: dates, team, tests, rehearsals, training, confirmations.',
  path: workspacePath,
  answer: readiness,
  read: async ({ state, path }) => {
    const one = await state.settings.get(path.workspace, 'readiness');
    return { body: showReadiness(one), version: one?.version ?? 0 };
  },
});
