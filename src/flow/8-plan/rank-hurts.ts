import type {
  DecisionFacts,
  ProblemFact,
  SymptomJudgement,
  SymptomReport,
} from '../../model/decision/index.ts';
import { breakKinds, type Symptom, symptoms as symptomIds } from '../../model/index.ts';
import type { PlanParameters } from './parameters.ts';

/** How much a symptom hurts, and by what. */
export interface Hurt {
  readonly symptom: Symptom;
  readonly points: number;
  readonly breaks: number;
  /** Null where no amount is known. */
  readonly baseMinor: bigint | null;
  /** Breaks of its open critical problems. */
  readonly critical: number;
  readonly judgement: SymptomJudgement | null;
  /** Its open problems, the worst first. */
  readonly problems: readonly ProblemFact[];
}

/** The symptoms with something open, the one that hurts most first. */
export function rankHurts(
  facts: DecisionFacts,
  open: readonly ProblemFact[],
  { symptoms }: SymptomReport,
  weights: PlanParameters,
): readonly Hurt[] {
  const found = symptomIds.map((symptom) => {
    const kinds = facts.open.byKind.filter(({ kind }) => breakKinds[kind] === symptom);
    const problems = open.filter((problem) => problem.symptom === symptom);
    const amounts = kinds.flatMap(({ baseMinor }) => (baseMinor === null ? [] : [size(BigInt(baseMinor))]));
    return {
      symptom,
      problems,
      breaks: kinds.reduce((sum, { count }) => sum + count, 0),
      baseMinor: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0n),
      critical: problems.reduce((sum, { severity, count }) => sum + (severity === 'critical' ? count : 0), 0),
      judgement: symptoms.find((one) => one.symptom === symptom) ?? null,
    };
  });
  const all = {
    money: found.reduce((sum, { baseMinor }) => sum + (baseMinor ?? 0n), 0n),
    critical: found.reduce((sum, { critical }) => sum + critical, 0),
    breaks: found.reduce((sum, { breaks }) => sum + breaks, 0),
  };
  return found
    .filter(({ breaks, problems }) => breaks > 0 || problems.length > 0)
    .map((one): Hurt => {
      // In whole millionths, since amounts may be larger than a number is exact.
      const money =
        all.money === 0n ? 0 : Number(((one.baseMinor ?? 0n) * 1_000_000n) / all.money) / 1_000_000;
      const points =
        weights['hurt.money'] * money +
        weights['hurt.critical'] * share(one.critical, all.critical) +
        weights['hurt.count'] * share(one.breaks, all.breaks) +
        (one.judgement?.growing.state === 'yes' ? weights['hurt.growing'] : 0) +
        (one.judgement?.recurring.state === 'yes' ? weights['hurt.recurring'] : 0);
      return { ...one, points };
    })
    .toSorted((left, right) => right.points - left.points);
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
