import { z } from 'zod';
import type { ProofJob } from '../../../app/runs/index.ts';
import { writing } from '../define-action.ts';
import { proofJob, showProofJob } from '../shapes/decision/gate.ts';
import { environment } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const startProof = writing({
  name: 'start-proof',
  method: 'post',
  at: inWorkspace('/proofs'),
  scope: 'run',
  summary:
    'Begins to plant faults in a copy of the data of the last full run, to see whether they are found. The data stay as they are; what is found is kept.',
  path: workspacePath,
  body: z.strictObject({ environment: environment.optional() }).meta({ id: 'NewProof' }),
  // It goes on by itself, so no answer of it is kept.
  secret: true,
  answer: proofJob,
  status: 201,
  write: ({ house, path, body }, { actor }) =>
    house.desk.startProof({ ...path, environment: body.environment ?? 'production' }, actor),
  reply: (one: ProofJob) => ({
    body: showProofJob(one),
    location: `/v1/workspaces/${one.workspace}/proofs/${one.id}`,
  }),
});
