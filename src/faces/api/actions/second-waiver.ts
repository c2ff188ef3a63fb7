import { secondWaiver as second } from '../../../app/decision/index.ts';
import type { StoredWaiver } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { showWaiver, waiver } from '../shapes/decision/gate.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const secondWaiver = writing({
  name: 'second-waiver',
  method: 'post',
  at: inWorkspace('/waivers/{id}/second'),
  scope: 'approve',
  summary: 'Takes the risk of a waiver as the second person, who cannot be the first.',
  path: recordPath,
  answer: waiver,
  write: ({ state, path }, caller) => second(state, path, caller),
  reply: (one: StoredWaiver) => ({ body: showWaiver(one) }),
});
