import type { Agenda } from '../../model/decision/index.ts';
import type { Review, State } from '../../model/workspace/index.ts';
import { type AgendaInput, writeAgenda } from '../../readiness/review/index.ts';
import { readDecision, type StandingDecision } from '../decision/reading/read-decision.ts';

/** The environment that a team reviews. */
export const reviewed = 'production';

/** Half a year of reviews: what came before is not spoken of. */
const REVIEWS = 26;

/** The agenda of a workspace as it would read now, and the last reviews it was written with. */
export interface GatheredAgenda {
  readonly agenda: Agenda;
  readonly reviews: readonly Review[];
  readonly decision: StandingDecision;
}

/** Writes the agenda from what the workspace knows; `without` is the review it is for, which is not one before it. */
export async function gatherAgenda(
  state: State,
  {
    workspace,
    now,
    without = null,
    environment = reviewed,
  }: {
    readonly workspace: string;
    readonly now: string;
    readonly without?: string | null;
    readonly environment?: string;
  },
): Promise<GatheredAgenda> {
  const decision = await readDecision(state, { workspace, environment, now });
  const [{ rows: reviews }, actions, open] = await Promise.all([
    state.reviews.list(workspace, { limit: REVIEWS }),
    state.reviews.items(workspace, 'open-actions'),
    state.investigations.list(workspace, { states: ['open', 'under-way'] }, { limit: 200 }),
  ]);
  const before = reviews.filter(({ id }) => id !== without);
  const lastHeld = before.findIndex(({ state: one }) => one === 'held');
  const since = lastHeld === -1 ? before : before.slice(0, lastHeld);
  const weeks = new Map(reviews.map(({ id, week }) => [id, week]));
  const { symptoms, indicators, gate, plan } = decision.decided;
  const input: AgendaInput = {
    ...{ symptoms, indicators, gate, plan },
    waivers: decision.extras.waivers,
    actions: actions
      .filter(({ review }) => review !== without)
      .map((one) => ({ ...one, week: weeks.get(one.review) ?? 'an earlier week' })),
    investigations: open.rows.filter((one) => one.environment === environment),
    missed: since.filter(({ state: one }) => one === 'missed'),
    previous: before[lastHeld]?.agenda?.stand ?? null,
  };
  return { agenda: writeAgenda(decision.facts, input), reviews, decision };
}
