import { revokeFallen } from '../../../app/decision/index.ts';
import { decisionOf } from '../decision-of.ts';
import { reading } from '../define-action.ts';
import { criteriaAsked, gate, showDecision, showWaiver } from '../shapes/decision/gate.ts';
import { decisionQuery, showHead } from '../shapes/decision/head.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const getGate = reading({
  name: 'get-gate',
  method: 'get',
  at: inWorkspace('/gate'),
  scope: 'read',
  summary:
    'May we go live: the verdict now and each criterion it rests on, the waivers, the last proof of the detector, and the decision that stands. A decision whose data or rules have changed is revoked when somebody looks.',
  path: workspacePath,
  query: decisionQuery,
  answer: gate,
  read: async (request, tools) => {
    const { state, house, path, query } = request;
    const environment = query.environment ?? 'production';
    const { facts, extras, decided } = await decisionOf(request, tools);
    const look = { workspace: path.workspace, environment, version: house.version, reading: decided.gate };
    await revokeFallen(state, look, tools);
    const [standing] = await state.decisions.standing(path.workspace, environment);
    const waivers = await state.decisions.waivers(path.workspace, environment);
    return {
      body: {
        ...showHead(facts),
        ...decided.gate,
        waivers: waivers.map(showWaiver),
        proof: extras.proof,
        standing: standing === undefined ? null : showDecision(standing),
        asked: criteriaAsked,
      },
    };
  },
});
