import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { proofJob, showProofJob } from '../shapes/decision/gate.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const getProof = reading({
  name: 'get-proof',
  method: 'get',
  at: inWorkspace('/proofs/{id}'),
  scope: 'read',
  summary: 'A proof of the detector that was begun here, and what it came to.',
  path: recordPath,
  answer: proofJob,
  read: async ({ house, path }) => ({
    body: showProofJob(found('proof', path.id, house.desk.proof(path.workspace, path.id))),
  }),
});
