import { z } from 'zod';
import type { Run } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { environment } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { run, showRun } from '../shapes/runs.ts';

export const startRun = writing({
  name: 'start-run',
  method: 'post',
  at: inWorkspace('/runs'),
  scope: 'run',
  summary:
    'Begins a run of the sources under the settings; it goes on by itself. One of an environment at a time.',
  path: workspacePath,
  body: z.strictObject({ environment: environment.optional() }).meta({ id: 'NewRun' }),
  answer: run,
  status: 201,
  write: ({ house, path, body }, caller) =>
    house.desk.start(
      { workspace: path.workspace, ...(body.environment !== undefined && { environment: body.environment }) },
      caller,
    ),
  reply: (one: Run) => ({ body: showRun(one), location: `/v1/workspaces/${one.workspace}/runs/${one.id}` }),
});
