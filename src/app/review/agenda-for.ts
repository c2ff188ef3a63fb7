import { failure } from '../../ground/index.ts';
import type { Agenda } from '../../model/decision/index.ts';
import { writeAgenda } from '../../readiness/review/index.ts';
import { type DecisionRequest, decideFor, inWorkspace } from '../decision/decide-for.ts';
import { gatherAgenda } from './gather-agenda.ts';

/**
 * The agenda of a review for somebody at a keyboard: of files what they know alone, of a workspace also its open actions,
 * investigations and earlier reviews. Fails with `usage-options-conflict` where files are to say what a workspace keeps.
 */
export async function agendaFor(request: DecisionRequest): Promise<Agenda> {
  const { source, at, now } = request;
  if (source.kind !== 'workspace') {
    const { facts, decided, waivers } = await decideFor(request);
    const { symptoms, indicators, gate, plan } = decided;
    return writeAgenda(facts, { symptoms, indicators, gate, plan, waivers });
  }
  const other = (['readiness', 'policy', 'waivers', 'proof'] as const).find(
    (name) => request[name] !== undefined,
  );
  if (other !== undefined)
    throw failure('usage-options-conflict', { option: '--workspace', other: `--${other}` });
  return inWorkspace(source.state, source.workspace, async (state, { id }) => {
    const wanted = { workspace: id, environment: source.environment, now: at ?? now };
    return (await gatherAgenda(state, wanted)).agenda;
  });
}
