import {
  type CauseJudgement,
  type DecisionFacts,
  type Diagnosis,
  defaultsOf,
  type ParameterValues,
  type RootCause,
  rootCauses,
  type SymptomReport,
} from '../../model/decision/index.ts';
import { causes } from './causes/index.ts';
import { findings } from './findings/index.ts';
import type { Known } from './infer.ts';
import { judgeCauses, linkedTo } from './judge.ts';
import { wasBadWeek } from './measure/bad-weeks.ts';
import { openProblems } from './measure/compared.ts';
import { listed, percent } from './measure/words.ts';
import { networkOf } from './network.ts';
import { expectedBits } from './next-checks.ts';
import { diagnosisParameters } from './parameters.ts';
import { readFindings } from './read-findings.ts';
import { bandWords } from './words.ts';

/** Which of the root causes are there, with the evidence for and against, and what would tell most next. */
export function diagnose(
  facts: DecisionFacts,
  symptoms: SymptomReport,
  parameters: ParameterValues<typeof diagnosisParameters> = defaultsOf(diagnosisParameters),
): Diagnosis {
  const of = (name: string): number => parameters[name] ?? diagnosisParameters[name]?.default ?? Number.NaN;
  const read = readFindings({ facts, symptoms, of });
  const network = networkOf(of);
  const stateOf = new Map(read.map(({ finding, state }) => [finding, state]));
  const known = network.links.flatMap((link): Known[] => {
    const state = stateOf.get(link.finding);
    return state === 'present' || state === 'absent' ? [{ link, present: state === 'present' }] : [];
  });
  const { judged, states } = judgeCauses(network, known, read);
  const roots = judged.filter(({ cause }) => isRoot(cause)).sort(byProbability);
  const naming = nameThem(roots, stateOf, of);
  const open = network.links.filter(({ finding }) => stateOf.get(finding) === 'unknown');
  const next = expectedBits(network, states, open)
    .map(({ finding, bits }) => ({ finding, bits: Math.round(bits * 1e6) / 1e6 }))
    .filter(({ bits }) => bits >= of('next.bits'))
    .sort((a, b) => b.bits - a.bits || (a.finding < b.finding ? -1 : 1))
    .slice(0, of('next.checks'))
    .map((one) => ({ ...one, says: findings.find(({ id }) => id === one.finding)?.check ?? '' }));
  return {
    findings: read,
    causes: roots,
    beneath: judged.filter(({ cause }) => !isRoot(cause)).sort(byProbability),
    ...naming,
    next,
    says: [
      saysOf(roots, naming),
      saysOfBadWeeks(facts, of),
      next[0] === undefined ? '' : `What would tell most next: ${next[0].says}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
}

interface Naming {
  readonly named: readonly RootCause[];
  readonly undetermined: { readonly why: string } | null;
}

function nameThem(
  roots: readonly CauseJudgement[],
  stateOf: ReadonlyMap<string, string>,
  of: (name: string) => number,
): Naming {
  const [from, least, apart] = [of('named.from'), of('named.findings'), of('named.apart')];
  const [best] = roots;
  if (best === undefined) return { named: [], undetermined: { why: 'There is no cause to name.' } };
  const likely = roots.filter(({ probability }) => probability >= from);
  if (likely.length === 0)
    return none(
      `No cause is more likely than not: the most likely, ${titleOf(best.cause)}, is at ${percent(best.probability)}, and ${percent(from)} is needed.`,
    );
  const rest = roots[likely.length];
  const last = likely.at(-1) ?? best;
  if (likely.length === 1 && rest !== undefined && last.probability - rest.probability < apart)
    return none(
      `${titleOf(last.cause)} (${percent(last.probability)}) and ${titleOf(rest.cause)} (${percent(rest.probability)}) are too near each other to name one.`,
    );
  const named = likely.filter(({ cause }) => presentOf(cause, stateOf) >= least);
  if (named.length > 0) return { named: named.map(({ cause }) => cause).filter(isRoot), undetermined: null };
  return none(
    `${titleOf(best.cause)} rests on ${presentOf(best.cause, stateOf)} present findings, and ${least} are needed to name it.`,
  );
}

function none(why: string): Naming {
  return { named: [], undetermined: { why } };
}

function presentOf(cause: string, stateOf: ReadonlyMap<string, string>): number {
  if (!isRoot(cause)) return 0;
  return [...linkedTo(cause)].filter((finding) => stateOf.get(finding) === 'present').length;
}

function saysOf(roots: readonly CauseJudgement[], { named, undetermined }: Naming): string {
  if (undetermined !== null) return `The cause is undetermined. ${undetermined.why}`;
  const said = roots
    .filter(({ cause }) => named.some((one) => one === cause))
    .map(({ cause, probability, band }) => `${titleOf(cause)} (${bandWords[band]}, ${percent(probability)})`);
  const one = said.length === 1 ? 'One root cause is named' : `${said.length} root causes are named`;
  return `${one}: ${listed(said)}.`;
}

function saysOfBadWeeks(facts: DecisionFacts, of: (name: string) => number): string {
  const over = openProblems(facts).filter((problem) => wasBadWeek(problem, facts, of));
  if (over.length === 0) return '';
  const titles = listed(over.map(({ title }) => title.replace(/[.]$/, '')));
  return over.length === 1
    ? `One problem was a bad week, and says nothing of a cause that stays: ${titles}.`
    : `${over.length} problems were bad weeks, and say nothing of a cause that stays: ${titles}.`;
}

function titleOf(id: string): string {
  return causes.find((one) => one.id === id)?.title ?? id;
}

function isRoot(id: string): id is RootCause {
  return rootCauses.some((root) => root === id);
}

function byProbability(a: CauseJudgement, b: CauseJudgement): number {
  return b.probability - a.probability || (a.cause < b.cause ? -1 : 1);
}
