import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { investigation, showInvestigation } from '../shapes/reviews.ts';

export const getInvestigation = reading({
  name: 'get-investigation',
  method: 'get',
  at: inWorkspace('/investigations/{id}'),
  scope: 'read',
  summary: 'An investigation with what was found out.',
  path: recordPath,
  answer: investigation,
  read: async ({ state, path: { workspace, id } }) => {
    const one = found('investigation', id, await state.investigations.get(workspace, id));
    return { body: showInvestigation(one), version: one.version };
  },
});
