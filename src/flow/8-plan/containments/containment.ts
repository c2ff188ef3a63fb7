import type { TeamRole } from '../../../model/decision/index.ts';
import { type BreakKind, breakKinds, type Symptom } from '../../../model/index.ts';
import { words } from '../../../model/words.ts';
import type { Hurt } from '../rank-hurts.ts';
import type { Situation } from '../situation.ts';
import { listed, many, sayAmount } from '../words.ts';

/** How a symptom is kept from doing more harm, without touching its cause; always with the way back. */
export interface Containment {
  readonly symptom: Symptom;
  readonly title: string;
  readonly role: TeamRole;
  /** The acts, in order, in the words of what is broken now. */
  does(scene: Scene): readonly string[];
  readonly undo: string;
  readonly doneWhen: { readonly says: string; readonly check: string };
  readonly ifLate: string;
}

/** What is broken now, in words. */
export interface Scene {
  /** Kinds that occur, the most frequent first. */
  readonly kinds: readonly BreakKind[];
  /** Such as ` where gateway is paypal and country is DE`; empty where the worst problem has no conditions. */
  readonly where: string;
  /** Such as `13 breaks, 1,204 GBP at risk`. */
  readonly size: string;
  /** The worst problems by their titles. */
  readonly problems: readonly string[];
}

/** Says what is broken in a symptom. */
export function sceneOf(hurt: Hurt, { facts }: Pick<Situation, 'facts'>): Scene {
  const counted = facts.open.byKind
    .filter(({ kind }) => breakKinds[kind] === hurt.symptom)
    .toSorted((left, right) => right.count - left.count || (left.kind < right.kind ? -1 : 1));
  const fromProblems = hurt.problems.map(({ kind }) => kind);
  const [worst] = hurt.problems;
  // Since when it happens narrows nothing down for the days to come.
  const where = (worst?.conditions ?? [])
    .filter(({ test }) => test === 'is')
    .map(({ attribute, value }) => `${words(attribute).toLowerCase()} is ${value}`);
  const amount = sayAmount(hurt.baseMinor, facts.baseCurrency);
  return {
    kinds: [...new Set(counted.length > 0 ? counted.map(({ kind }) => kind) : fromProblems)],
    where: where.length === 0 ? '' : ` where ${listed(where, 4)}`,
    size: [many(hurt.breaks, 'break'), ...(amount === null ? [] : [`${amount} at risk`])].join(', '),
    problems: hurt.problems.slice(0, 3).map(({ title }) => title),
  };
}

/** What holds once a symptom is contained: the control of the last run that it breaks most often, or its usual one. */
export function heldBy(
  { symptom, doneWhen }: Containment,
  { runs: [last] }: Situation['facts'],
): Containment['doneWhen'] {
  const [worst] = (last?.controls ?? [])
    .filter((one) => one.symptom === symptom && one.result === 'broken')
    .toSorted((left, right) => right.breaks - left.breaks || (left.control < right.control ? -1 : 1));
  return worst === undefined ? doneWhen : { says: worst.claim, check: `control:${worst.control}` };
}

/** The kinds of a scene as words, the first three. */
export const kindsOf = ({ kinds }: Scene): string =>
  kinds.length === 0
    ? 'its breaks'
    : listed(
        kinds.map((kind) => words(kind)),
        3,
      );
