import {
  type DecisionMade,
  type DecisionRequest,
  type DecisionSource,
  decideFor,
  doubtsIn,
} from '../../../app/decision/index.ts';
import { failure } from '../../../ground/index.ts';
import { isDay, parseInstant } from '../../../ground/time.ts';
import { lookOf } from '../look.ts';
import { renderDoubts } from '../terminal/decision/render-doubts.ts';

/** What every command that shows a part of a decision is called with. */
export interface DecisionCall {
  readonly from?: string;
  readonly facts?: string;
  readonly workspace?: string;
  readonly state?: string;
  readonly environment?: string;
  readonly readiness?: string;
  readonly policy?: string;
  readonly waivers?: string;
  readonly proof?: string;
  readonly at?: string;
  readonly json?: true;
}

/** Decides as a person or a job asked for it. */
export async function decideByCall(call: DecisionCall): Promise<DecisionMade> {
  const made = await decideFor(requestOf(call));
  if (call.readiness !== undefined)
    process.stderr.write(renderDoubts(doubtsIn(made.facts.readiness), lookOf(process.stderr).width));
  return made;
}

/** What a call asks for. */
export function requestOf(call: DecisionCall): DecisionRequest {
  const { readiness, policy, waivers, proof } = call;
  const now = new Date().toISOString();
  const at = readMoment(call.at, now);
  return {
    source: readSource(call),
    now,
    ...(readiness !== undefined && { readiness }),
    ...(policy !== undefined && { policy }),
    ...(waivers !== undefined && { waivers }),
    ...(proof !== undefined && { proof }),
    ...(at !== undefined && { at }),
  };
}

/** What the decision is made from. Fails with `usage-options-conflict` or `usage-missing-option`. */
export function readSource({
  from,
  facts,
  workspace,
  state,
  environment,
  waivers,
  proof,
}: DecisionCall): DecisionSource {
  const ofWorkspace = workspace !== undefined || state !== undefined;
  const given = [
    ...(from === undefined ? [] : ['--from']),
    ...(facts === undefined ? [] : ['--facts']),
    ...(ofWorkspace ? [workspace === undefined ? '--state' : '--workspace'] : []),
  ];
  const [option, other] = given;
  if (option !== undefined && other !== undefined) throw failure('usage-options-conflict', { option, other });
  if (!ofWorkspace) {
    if (environment !== undefined)
      throw failure('usage-missing-option', {
        option: '--workspace',
        expected: 'and the one that --environment is of',
      });
    return facts === undefined
      ? { kind: 'result', folder: from ?? 'result' }
      : { kind: 'facts', file: facts };
  }
  const kept = waivers === undefined ? (proof === undefined ? null : '--proof') : '--waivers';
  if (kept !== null)
    throw failure(
      'usage-options-conflict',
      { option: kept, other: option ?? '' },
      { hint: 'A workspace keeps waivers and proofs itself, with the names of those who took the risk.' },
    );
  return {
    kind: 'workspace',
    state: state ?? 'tieout-state',
    workspace: workspace ?? null,
    environment: environment ?? 'production',
  };
}

/** The instant or day of `--at`. Fails with `usage-bad-value`. */
export function readMoment(at: string | undefined, now: string): string | undefined {
  if (at === undefined) return undefined;
  if (at === 'now') return now;
  const isMoment = isDay(at) || parseInstant(at) !== undefined;
  // Dates are counted on from it for years: at the ends of the calendar there are none.
  if (isMoment && at >= '1900' && at < '3000') return at;
  const expected = 'an ISO instant or day of the years 1900 to 2999, such as 2026-03-31, or now';
  throw failure('usage-bad-value', { option: '--at', value: at, expected });
}
