import type { Trial } from '../../../app/runs/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { preview, showTrial } from '../shapes/trials.ts';

export const replayRun = writing({
  name: 'replay-run',
  method: 'post',
  at: inWorkspace('/runs/{id}/replay'),
  scope: 'run',
  summary:
    'Begins to do a run again with the same inputs and settings, and compares what is found; nothing is recorded. It is a preview without a change.',
  path: recordPath,
  secret: true,
  answer: preview,
  status: 201,
  write: ({ house, path }) => house.desk.replay(path.workspace, path.id),
  reply: (one: Trial) => ({
    body: showTrial(one),
    location: `/v1/workspaces/${one.workspace}/previews/${one.id}`,
  }),
});
