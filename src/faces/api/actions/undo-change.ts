import { undoLast } from '../../../app/workspace/index.ts';
import type { ChangeOutcome } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { changeOutcome, showOutcome } from '../shapes/life.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const undoChange = writing({
  name: 'undo-change',
  method: 'post',
  at: inWorkspace('/undo'),
  scope: 'triage',
  summary: "Takes back the caller's last change of breaks or problems.",
  path: workspacePath,
  answer: changeOutcome,
  write: ({ state, path }, caller) => undoLast(state, path.workspace, caller),
  reply: (outcome: ChangeOutcome) => ({ body: showOutcome(outcome) }),
});
