import { diagnose } from '../../src/flow/7-diagnosis/index.ts';
import { rootCauses } from '../../src/model/decision/index.ts';
import { type Numbers, type ReadCase, rank } from './rank.ts';
import { ranking, type Said } from './score.ts';
import { shaken } from './shake.ts';

/** What the diagnosis says of cases under the numbers. */
export function said(cases: readonly ReadCase[], numbers: Numbers): readonly Said[] {
  return cases.map(({ causes, facts, symptoms }) => {
    const diagnosis = diagnose(facts, symptoms, numbers);
    const probabilities = rootCauses.map(
      (root) => diagnosis.causes.find(({ cause }) => cause === root)?.probability ?? 0,
    );
    return { causes, probabilities, named: diagnosis.named };
  });
}

/** Share of the cases with a cause whose top cause stays the same when every number is shaken by half in log-odds. */
export function unchanged(cases: readonly ReadCase[], numbers: Numbers, draws: number): number {
  const own = cases.filter(({ causes }) => causes.length > 0);
  const before = rank(own, numbers).map((one) => ranking(one)[0]);
  let same = 0;
  for (let seed = 1; seed <= draws; seed++)
    for (const [i, one] of rank(own, shaken(numbers, 0.5, seed)).entries())
      if (ranking(one)[0] === before[i]) same += 1;
  return same / (own.length * draws);
}
