import type { DecisionFacts } from '../../../model/decision/index.ts';
import type { State } from '../../../model/workspace/index.ts';
import { type Decided, type DecisionExtras, decide } from '../decide.ts';
import type { Policy } from '../documents/policy.ts';
import { gatherEvidence } from '../gate/index.ts';

/** Of what a decision is wanted. */
export interface DecisionAsked {
  readonly workspace: string;
  readonly environment: string;
  /** ISO instant. */
  readonly now: string;
}

/** A decision as it stands, with what it was made from. */
export interface StandingDecision {
  readonly facts: DecisionFacts;
  readonly policy: Policy;
  readonly extras: DecisionExtras;
  readonly decided: Decided;
  /** Another one after every change, and after a while. */
  readonly tag: string;
}

/** Things grow old by themselves: so long one answer serves all parts of a page, and those who look at it. */
const KEPT_MS = 5 * 60_000;
/** So many decisions of a state are kept, those that were asked for last. */
const MOST_KEPT = 20;

interface Kept {
  readonly head: string;
  readonly at: number;
  readonly standing: Promise<StandingDecision>;
}

/** Beside each state the decisions that were read of it. */
const kept = new WeakMap<object, Map<string, Kept>>();

/**
 * The decision of a workspace as it stands. It is worked out once for whatever asks of it until something of the workspace
 * changes, or five minutes have gone. Fails with `record-not-found`, and with `policy-invalid` or `readiness-invalid`
 * where what was recorded is not what this version reads.
 */
export async function readDecision(state: State, wanted: DecisionAsked): Promise<StandingDecision> {
  const { workspace, environment, now } = wanted;
  const head = (await state.audit.head(workspace))?.hash ?? '0';
  const ofState = kept.get(state) ?? new Map<string, Kept>();
  kept.set(state, ofState);
  const key = `${workspace} ${environment}`;
  const known = ofState.get(key);
  const at = Date.parse(now);
  ofState.delete(key);
  if (known !== undefined && known.head === head && at >= known.at && at - known.at < KEPT_MS) {
    ofState.set(key, known);
    return known.standing;
  }
  const standing = standingNow(state, wanted, `${head.slice(0, 16)}-${at.toString(36)}`);
  ofState.set(key, { head, at, standing });
  for (const oldest of [...ofState.keys()].slice(0, -MOST_KEPT)) ofState.delete(oldest);
  standing.catch(() => {
    if (ofState.get(key)?.standing === standing) ofState.delete(key);
  });
  return standing;
}

async function standingNow(
  state: State,
  { workspace, environment, now }: DecisionAsked,
  tag: string,
): Promise<StandingDecision> {
  const { facts, policy, ...extras } = await gatherEvidence(state, workspace, { environment, now });
  return { facts, policy, extras, decided: decide(facts, policy, extras), tag };
}
