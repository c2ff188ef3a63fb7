import type { DecisionFacts, Readiness } from '../../src/model/decision/index.ts';
import { Random } from '../../src/sandbox/random.ts';
import type { LabelledCase } from './case.ts';
import { tellFallback } from './stories/fallback.ts';
import { tellOwnership } from './stories/ownership.ts';
import type { Scene } from './stories/scene.ts';
import { tellSkuChecks } from './stories/skus.ts';
import { tellTraining } from './stories/training.ts';
import { tellUat } from './stories/uat.ts';

/** The facts of a case with what its people recorded: the same case tells the same story. */
export function tellCase({ plan, facts }: LabelledCase): DecisionFacts {
  const random = new Random(plan.seed).fork('story');
  // The worlds went live in the middle of their eight weeks; some merchants look at a pilot before the cutover.
  const goLive = random.chance(0.7) ? '2026-10-04' : '2026-11-20';
  const scene = (part: string): Scene => ({
    facts,
    has: (cause) => plan.causes.includes(cause),
    trap: plan.trap,
    random: random.fork(part),
    // Nothing can have been recorded after now.
    readyBy: goLive < facts.at.slice(0, 10) ? goLive : facts.at.slice(0, 10),
  });
  const readiness: Readiness = {
    ...facts.readiness,
    goLive: random.chance(0.8) ? goLive : null,
    uat: tellUat(scene('uat')),
    ...tellFallback(scene('fallback')),
    skuChecks: tellSkuChecks(scene('skus')),
    ...tellTraining(scene('training')),
    ownership: tellOwnership(scene('ownership')),
  };
  return {
    ...facts,
    readiness,
    // Some merchants export no products.
    skus: random.chance(0.15) ? null : facts.skus,
    problems: random.chance(0.4)
      ? facts.problems.map((one) => ({ ...one, assignee: random.chance(0.7) ? 'Ben' : null }))
      : facts.problems,
  };
}
