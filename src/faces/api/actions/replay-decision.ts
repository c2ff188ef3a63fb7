import { replayDecision as replay } from '../../../app/decision/index.ts';
import { reading } from '../define-action.ts';
import { replayed, showReplayed } from '../shapes/decision/gate.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const replayDecision = reading({
  name: 'replay-decision',
  method: 'get',
  at: inWorkspace('/decisions/{id}/replay'),
  scope: 'read',
  summary:
    'Reads the evidence of a decision once more with the rules of this version, and says how it differs.',
  path: recordPath,
  answer: replayed,
  read: async ({ state, house, path }) => ({
    body: showReplayed(await replay(state, path, house.version)),
  }),
});
