import type { CauseJudgement, Finding, Weight } from '../../model/decision/index.ts';
import type { CauseId } from './cause.ts';
import { causes } from './causes/index.ts';
import { findings } from './findings/index.ts';
import type { Known } from './infer.ts';
import { posterior, probabilityOf } from './infer.ts';
import { percent } from './measure/words.ts';
import type { Network } from './network.ts';
import { decibans, weightsOf } from './weigh.ts';
import { bandOf, bandWords, strengthOf } from './words.ts';

/** One deciban is about the smallest change of evidence that people notice (Good). */
const perceptible = 1;
/** Weights below this are nothing but the arithmetic's last digits. */
const nothing = 5e-7;

/** What is to be said of every cause, and the probability of each state behind it. */
export function judgeCauses(
  network: Network,
  known: readonly Known[],
  read: readonly Finding[],
): { readonly judged: readonly CauseJudgement[]; readonly states: Float64Array } {
  const states = posterior(network, known);
  const weights = weightsOf(network, known);
  const judged = network.causes.map((id, index): CauseJudgement => {
    const cause = causes.find((one) => one.id === id);
    if (cause === undefined) throw new Error(`no cause is called ${id}`);
    const probability = probabilityOf(network, states, index).yes;
    const own = linkedTo(id);
    const weighed = known
      .map(({ link, present }, i): Weight => {
        const value = weights[index]?.[i] ?? 0;
        const rounded = round(value);
        return {
          finding: link.finding,
          state: present ? 'present' : 'absent',
          decibans: rounded,
          strength: strengthOf(rounded),
          says: read.find(({ finding }) => finding === link.finding)?.says ?? '',
        };
      })
      .filter(({ finding, decibans: value }) => own.has(finding) || Math.abs(value) > nothing)
      .sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans) || (a.finding < b.finding ? -1 : 1));
    const unknown = read
      .filter(({ finding, state }) => state === 'unknown' && own.has(finding))
      .map(({ finding }) => finding);
    return {
      cause: id,
      under: cause.under,
      upstream: cause.upstream,
      probability: round(probability),
      band: bandOf(probability),
      priorDecibans: round(decibans(probabilityOf(network, network.prior, index))),
      weights: weighed,
      unknown,
      says: saysOf(cause.title, cause.means, probability, weighed, unknown.length, own),
    };
  });
  return { judged, states };
}

/** Findings in which a cause, or any of its forms, shows. */
export function linkedTo(id: CauseId): ReadonlySet<string> {
  const ids = new Set<CauseId>(
    causes.filter((one) => one.id === id || one.under === id).map((one) => one.id),
  );
  return new Set(findings.filter((one) => one.causes.some((cause) => ids.has(cause))).map((one) => one.id));
}

/** A cause's own findings that weigh enough to be noticed; what only explains another cause away is not among them. */
const spokenOf = (weights: readonly Weight[], own: ReadonlySet<string>): readonly Weight[] =>
  weights.filter(({ finding, decibans: value }) => own.has(finding) && Math.abs(value) >= perceptible);

/** How many findings speak for a cause, by the same measure as its sentence. */
export const speakFor = ({ cause, weights }: Pick<CauseJudgement, 'cause' | 'weights'>): number =>
  spokenOf(weights, linkedTo(cause as CauseId)).filter(({ decibans: value }) => value > 0).length;

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

function saysOf(
  title: string,
  means: string,
  probability: number,
  weights: readonly Weight[],
  unknown: number,
  own: ReadonlySet<string>,
): string {
  const said = spokenOf(weights, own);
  const speaks = (sign: 1 | -1): string =>
    said
      .filter(({ decibans: value }) => value * sign > 0)
      .slice(0, 3)
      .map(({ says }) => says)
      .join(' ');
  const [against, favour] = [speaks(-1), speaks(1)];
  return [
    `${title}: ${bandWords[bandOf(probability)]} (${percent(probability)}). ${means}`,
    favour === '' ? 'Nothing that was measured speaks for it.' : `For it: ${favour}`,
    against === '' ? '' : `Against it: ${against}`,
    unknown === 0 ? '' : `${unknown} of its findings ${unknown === 1 ? 'is' : 'are'} not known.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
