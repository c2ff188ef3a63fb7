import { withdrawWaiver as withdraw } from '../../../app/decision/index.ts';
import type { StoredWaiver } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { showWaiver, waiver } from '../shapes/decision/gate.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const withdrawWaiver = writing({
  name: 'withdraw-waiver',
  method: 'post',
  at: inWorkspace('/waivers/{id}/withdraw'),
  scope: 'approve',
  summary: 'Takes a waiver back, for good.',
  path: recordPath,
  answer: waiver,
  write: ({ state, path }, caller) => withdraw(state, path, caller),
  reply: (one: StoredWaiver) => ({ body: showWaiver(one) }),
});
