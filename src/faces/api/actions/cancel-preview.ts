import type { Trial } from '../../../app/runs/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { preview, showTrial } from '../shapes/trials.ts';

export const cancelPreview = writing({
  name: 'cancel-preview',
  method: 'post',
  at: inWorkspace('/previews/{id}/cancel'),
  scope: 'run',
  summary: 'Ends a preview or a replay that is under way; one that has ended stays what it is.',
  path: recordPath,
  secret: true,
  answer: preview,
  write: ({ house, path }) => house.desk.cancelTrial(path.workspace, path.id),
  reply: (one: Trial) => ({ body: showTrial(one) }),
});
