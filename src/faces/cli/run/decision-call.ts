import { type DecisionMade, type DecisionSource, decideFor } from '../../../app/decision/index.ts';
import { failure } from '../../../ground/index.ts';
import { isDay, parseInstant } from '../../../ground/time.ts';

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
  readonly at?: string;
  readonly json?: true;
}

/** Decides as a person or a job asked for it. */
export function decideByCall(call: DecisionCall): Promise<DecisionMade> {
  const { readiness, policy, waivers } = call;
  const now = new Date().toISOString();
  const at = readMoment(call.at, now);
  return decideFor({
    source: readSource(call),
    now,
    ...(readiness !== undefined && { readiness }),
    ...(policy !== undefined && { policy }),
    ...(waivers !== undefined && { waivers }),
    ...(at !== undefined && { at }),
  });
}

function readSource({ from, facts, workspace, state, environment, waivers }: DecisionCall): DecisionSource {
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
  if (waivers !== undefined)
    throw failure(
      'usage-options-conflict',
      { option: '--waivers', other: option ?? '' },
      { hint: 'A workspace keeps its waivers itself, with the names of who took the risk: take them there.' },
    );
  return {
    kind: 'workspace',
    state: state ?? 'tieout-state',
    workspace: workspace ?? null,
    environment: environment ?? 'production',
  };
}

/** A day counts from its first moment in UTC. */
function readMoment(at: string | undefined, now: string): string | undefined {
  if (at === undefined) return undefined;
  if (at === 'now') return now;
  if (isDay(at)) return `${at}T00:00:00Z`;
  if (parseInstant(at) !== undefined) return at;
  const expected = 'an ISO instant or day, such as 2026-03-31, or now';
  throw failure('usage-bad-value', { option: '--at', value: at, expected });
}
