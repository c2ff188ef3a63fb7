import { readReadiness } from '../../../src/app/decision/documents/read-readiness.ts';
import { addDays } from '../../../src/ground/days.ts';
import type { DecisionFacts, Readiness } from '../../../src/model/decision/index.ts';
import { Random } from '../../../src/sandbox/random.ts';
import type { OtherCase } from './other-case.ts';
import { tellFallback } from './stories/fallback.ts';
import { tellHandWork } from './stories/hand-work.ts';
import { tellOwnership } from './stories/ownership.ts';
import { makePeople } from './stories/people.ts';
import { drawn, type Person, type Scene } from './stories/scene.ts';
import { tellSkuChecks } from './stories/sku-checks.ts';
import { tellTraining } from './stories/training.ts';
import { tellUat } from './stories/uat.ts';

/** The facts of a case with what its people recorded, read as a file of theirs would be; the same case tells the same. */
export function tellOtherCase({ plan, facts }: OtherCase): DecisionFacts {
  const random = new Random(plan.seed).fork('told');
  const people = makePeople(random.fork('people'));
  const culture =
    plan.confusion === 'sparse' ? 'careless' : drawn({ keen: 32, usual: 52, careless: 16 }, random);
  const today = addDays(new Date(facts.at).toISOString().slice(0, 10), -1);
  const hidden = plan.confusion === 'paper-perfect' ? random.pick(plan.causes) : null;
  const broken = new Set(facts.problems.flatMap(({ fingerprint }) => fingerprint ?? []));
  const scene = (part: string): Scene => ({
    plan,
    facts,
    people,
    culture,
    today,
    random: random.fork(part),
    shows: (cause) => plan.causes.includes(cause) && cause !== hidden,
    brokeBy: (cause) => plan.planted.some(({ mode, because }) => because === cause && broken.has(mode)),
  });
  const told: Readiness = {
    ...frame(facts, people, random.fork('frame')),
    goLive: goLiveOf(plan.goLive, today, random),
    ...tellFallback(scene('fallback')),
    uat: tellUat(scene('uat')),
    skuChecks: tellSkuChecks(scene('skus')),
    training: tellTraining(scene('training')),
    manualChanges: tellHandWork(scene('hands')),
    ownership: tellOwnership(scene('ownership')),
  };
  return {
    ...facts,
    environment: drawn({ production: 82, live: 8, 'production-eu': 6, prod: 4 }, random),
    readiness: readReadiness(plan.confusion === 'sparse' ? thinned(told, random.fork('sparse')) : told),
    // Some export no products, or only those that are sold today.
    skus: random.chance(0.15) ? null : facts.skus,
    problems: assigned(facts, people, random.fork('assignees')),
  };
}

function frame(facts: DecisionFacts, people: readonly Person[], random: Random): Readiness {
  return {
    ...facts.readiness,
    calendar: { ...facts.readiness.calendar, timeZone: facts.timeZone },
    team: random.chance(0.75) ? people.map(({ name, role }) => ({ name, role, email: null })) : [],
  };
}

/** The day is mostly written down; some keep the file for the next shop that follows. */
function goLiveOf(day: string, today: string, random: Random): string | null {
  const kept = drawn({ past: 82, none: 12, next: 6 }, random);
  if (kept === 'none') return null;
  return kept === 'past' ? day : addDays(today, random.between(20, 60));
}

/** Of those who wrote hardly anything down, what is found in some mailbox. */
function thinned(told: Readiness, random: Random): Readiness {
  const found = <T>(value: T): T | null => (random.chance(0.15) ? value : null);
  return {
    ...told,
    decider: found(told.decider),
    pointOfNoReturn: found(told.pointOfNoReturn),
    uat: found(told.uat),
    rehearsals: found(told.rehearsals),
    skuChecks: found(told.skuChecks),
    training: found(told.training),
    migrations: null,
    confirmations: null,
    ownership: null,
    manualChanges: found(told.manualChanges),
    alertDrills: null,
    webhooks: null,
  };
}

/** Who has which problem, where anybody hands them out. */
function assigned(
  facts: DecisionFacts,
  people: readonly Person[],
  random: Random,
): DecisionFacts['problems'] {
  const share = random.pick([0, 0, 0.4, 0.8]);
  return facts.problems.map((one) => ({
    ...one,
    assignee: random.chance(share) ? random.pick(people).name : null,
  }));
}
