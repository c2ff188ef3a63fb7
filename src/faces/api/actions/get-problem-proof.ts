import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { proofAnswer, showProof } from '../shapes/proof.ts';

export const getProblemProof = reading({
  name: 'get-problem-proof',
  method: 'get',
  at: inWorkspace('/problems/{id}/proof'),
  scope: 'read',
  summary: 'Whether silence proves the fix of a problem by now, and what it still takes.',
  path: recordPath,
  answer: proofAnswer,
  read: async ({ state, path }) => {
    const problem = found('problem', path.id, await state.lives.getProblem(path.workspace, path.id));
    const one = await state.views.proof(path.workspace, problem.id);
    return { body: { proof: one === null ? null : showProof(one) } };
  },
});
