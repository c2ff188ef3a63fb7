import type { WorldPlan } from '../../src/sandbox/index.ts';
import { checkWorld } from '../worlds/check-world.ts';
import { matchExpected } from './match-expected.ts';

/** What came of planting one failure mode, alone or among others. */
export interface ModeTally {
  /** Worlds in which it left something to find. */
  worlds: number;
  planted: number;
  found: number;
  named: number;
  /** It is told as a control that cannot be checked, once a world, and not as a break. */
  unchecked?: true;
  /** Names it was given that are not its own: how often. */
  readonly confused: Map<string, number>;
}

export interface Measured {
  readonly modes: ReadonlyMap<string, ModeTally>;
  readonly breaks: number;
  /** Breaks that nothing planted explains, told for a person. */
  readonly extra: readonly string[];
  /** Planted breaks that were not reported, told for a person. */
  readonly missed: readonly string[];
  /** Totals of both sides that what was found does not explain to the cent, told for a person. */
  readonly untied: readonly string[];
}

/** Builds the world of each plan with its faults, checks it, and counts what was found and named. */
export async function measureModes(plans: readonly WorldPlan[]): Promise<Measured> {
  const modes = new Map<string, ModeTally>();
  const extra: string[] = [];
  const missed: string[] = [];
  const untied: string[] = [];
  let breaks = 0;
  for (const plan of plans) {
    const outcome = await checkWorld(plan);
    const matched = matchExpected(
      outcome.expected.filter(({ unchecked }) => unchecked === undefined),
      outcome.breaks,
    );
    breaks += outcome.breaks.length;
    for (const tie of outcome.summary.ties)
      if (Number(tie.unexplained) !== 0) untied.push(`seed ${plan.seed}: ${JSON.stringify(tie)}`);
    for (const { id } of plan.faults ?? []) tallyOf(modes, id);
    for (const id of new Set(outcome.expected.map(({ fault }) => fault))) tallyOf(modes, id).worlds += 1;
    for (const { expected, found } of matched.pairs) {
      const tally = tallyOf(modes, expected.fault);
      tally.planted += 1;
      if (found === null) {
        missed.push(`seed ${plan.seed}: ${JSON.stringify(expected)}`);
        continue;
      }
      tally.found += 1;
      if (found.fingerprint === expected.fault) tally.named += 1;
      else if (found.fingerprint !== undefined)
        tally.confused.set(found.fingerprint, (tally.confused.get(found.fingerprint) ?? 0) + 1);
    }
    for (const expected of outcome.expected) {
      if (expected.unchecked === undefined) continue;
      const tally = tallyOf(modes, expected.fault);
      const { control, says } = expected.unchecked;
      const told = outcome.summary.controls.find((one) => one.control === control);
      tally.planted += 1;
      tally.unchecked = true;
      if (told?.result === 'could-not-check') tally.found += 1;
      else missed.push(`seed ${plan.seed}: ${JSON.stringify(expected)}`);
      if (told?.reason?.includes(says)) tally.named += 1;
    }
    for (const one of matched.extra)
      extra.push(
        `seed ${plan.seed}: ${one.kind} ${one.order ?? one.shop?.ref ?? one.erp?.ref ?? ''}: ${one.explanation}`,
      );
  }
  return { modes, breaks, extra, missed, untied };
}

function tallyOf(modes: Map<string, ModeTally>, id: string): ModeTally {
  const known = modes.get(id) ?? { worlds: 0, planted: 0, found: 0, named: 0, confused: new Map() };
  modes.set(id, known);
  return known;
}
