import { judgeSymptoms, symptomParameters } from '../../src/flow/6-symptoms/index.ts';
import type { Known } from '../../src/flow/7-diagnosis/infer.ts';
import { posterior, probabilityOf } from '../../src/flow/7-diagnosis/infer.ts';
import { networkOf } from '../../src/flow/7-diagnosis/network.ts';
import { diagnosisParameters } from '../../src/flow/7-diagnosis/parameters.ts';
import { readFindings } from '../../src/flow/7-diagnosis/read-findings.ts';
import {
  type DecisionFacts,
  defaultsOf,
  type RootCause,
  rootCauses,
  type SymptomReport,
} from '../../src/model/decision/index.ts';
import type { LabelledCase } from './case.ts';
import type { OtherCase } from './others/other-case.ts';
import { tellCase } from './tell-case.ts';

/** A case with its findings read: all that the numbers of the model work on. */
export interface ReadCase {
  readonly id: string;
  readonly causes: readonly RootCause[];
  readonly trap: string | null;
  readonly facts: DecisionFacts;
  readonly symptoms: SymptomReport;
  readonly findings: ReadonlyMap<string, boolean>;
}

export type Numbers = Readonly<Record<string, number>>;
export const defaults: Numbers = defaultsOf(diagnosisParameters);

/** Reads the findings of a case once; numbers are shaken and fitted afterwards. */
export function readCase(one: LabelledCase): ReadCase {
  const { id, causes, trap } = one.plan;
  return readFacts({ id, causes, trap }, tellCase(one));
}

/** The same of a case of the other set. */
export function readOtherCase({ plan, facts }: OtherCase): ReadCase {
  return readFacts({ id: plan.id, causes: plan.causes, trap: plan.confusion }, facts);
}

function readFacts(about: Pick<ReadCase, 'id' | 'causes' | 'trap'>, facts: DecisionFacts): ReadCase {
  const symptoms = judgeSymptoms(facts, defaultsOf(symptomParameters));
  const of = (name: string): number => defaults[name] ?? Number.NaN;
  const read = readFindings({ facts, symptoms, of });
  return {
    ...about,
    facts,
    symptoms,
    findings: new Map(
      read.flatMap(({ finding, state }) => (state === 'unknown' ? [] : [[finding, state === 'present']])),
    ),
  };
}

/** Probabilities of the root causes of each case under the numbers. */
export function rank(cases: readonly ReadCase[], numbers: Numbers): readonly (readonly number[])[] {
  const network = networkOf((name) => numbers[name] ?? Number.NaN);
  return cases.map(({ findings }) => {
    const known = network.links.flatMap((link): Known[] => {
      const present = findings.get(link.finding);
      return present === undefined ? [] : [{ link, present }];
    });
    const states = posterior(network, known);
    return rootCauses.map((_, root) => probabilityOf(network, states, root).yes);
  });
}
