import { type RootCause, rootCauses } from '../../src/model/decision/index.ts';

/** What was said of a case: the probabilities of the root causes in their order, and which were named. */
export interface Said {
  readonly causes: readonly RootCause[];
  readonly probabilities: readonly number[];
  readonly named: readonly RootCause[];
}

export interface Score {
  readonly cases: number;
  /** The first cause is a true one; where there is none, none is named. */
  readonly top: number;
  /** The same of those with a cause, and of those without. */
  readonly topWithCause: number;
  readonly silentWithout: number;
  /** All true causes are among the first three. */
  readonly topThree: number;
  readonly brier: number;
  /** The same for somebody who always says how frequent each cause is. */
  readonly baseBrier: number;
  /** Share of the cases of which no cause was named, with and without a cause. */
  readonly abstained: number;
  readonly abstainedWithCause: number;
  /** Five bins of probability: how many, the mean said, and the share that was true. */
  readonly calibration: readonly { readonly count: number; readonly said: number; readonly was: number }[];
}

/** Root causes by their probabilities, the most probable first. */
export function ranking(probabilities: readonly number[]): readonly RootCause[] {
  return rootCauses
    .map((cause, i) => ({ cause, probability: probabilities[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability || (a.cause < b.cause ? -1 : 1))
    .map(({ cause }) => cause);
}

function isRight({ causes, probabilities, named }: Said): boolean {
  const [first] = ranking(probabilities);
  return causes.length === 0 ? named.length === 0 : first !== undefined && causes.includes(first);
}

/** How good what was said of cases is. */
export function score(said: readonly Said[]): Score {
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
  const share = (count: (one: Said) => boolean, of = said): number =>
    mean(of.map((one) => (count(one) ? 1 : 0)));
  const withCause = said.filter(({ causes }) => causes.length > 0);
  const pairs = said.flatMap(({ causes, probabilities }) =>
    rootCauses.map((cause, i) => ({ cause, p: probabilities[i] ?? 0, was: causes.includes(cause) ? 1 : 0 })),
  );
  const rateOf = new Map(
    rootCauses.map((cause) => [
      cause,
      mean(pairs.filter((one) => one.cause === cause).map(({ was }) => was)),
    ]),
  );
  return {
    cases: said.length,
    top: share(isRight),
    topWithCause: share(isRight, withCause),
    silentWithout: share(
      isRight,
      said.filter(({ causes }) => causes.length === 0),
    ),
    topThree: share(({ causes, probabilities }) => {
      const three = ranking(probabilities).slice(0, 3);
      return causes.every((cause) => three.includes(cause));
    }),
    brier: mean(pairs.map(({ p, was }) => (p - was) ** 2)),
    baseBrier: mean(pairs.map(({ cause, was }) => ((rateOf.get(cause) ?? 0) - was) ** 2)),
    abstained: share(({ named }) => named.length === 0),
    abstainedWithCause: share(({ named }) => named.length === 0, withCause),
    calibration: [0, 1, 2, 3, 4].map((bin) => {
      const within = pairs.filter(({ p }) => Math.min(4, Math.floor(p * 5)) === bin);
      return {
        count: within.length,
        said: mean(within.map(({ p }) => p)),
        was: mean(within.map(({ was }) => was)),
      };
    }),
  };
}
