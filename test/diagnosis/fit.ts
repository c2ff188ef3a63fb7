/**
 * Sets the numbers of the diagnosis from two thirds of the labelled cases: `npm run diagnosis:fit`. What was set by hand
 * is the prior: each probability may move in log-odds only as far as the cases pay for it, and one after the other is
 * moved while that helps. Writes src/flow/7-diagnosis/fitted.json, which holds only what moved.
 */
import { writeFileSync } from 'node:fs';
import { causes, findings } from '../../src/flow/7-diagnosis/index.ts';
import { rootCauses } from '../../src/model/decision/index.ts';
import { defaults, type Numbers, type ReadCase, rank } from './rank.ts';
import { readSets } from './sets.ts';
import { logit, moved, probabilities } from './shake.ts';

/** Standard deviation, in log-odds, of a number set by hand around the right one. */
const trust = 0.5;
/** A number that would move by less is left as it was set. */
const leastMove = 0.1;

const guesses = new Map<string, number>([
  ...findings.flatMap(({ id, q, leak }) => [
    [`${id}.q`, q.value] as const,
    [`${id}.leak`, leak.value] as const,
  ]),
  ...causes.flatMap(({ id, prior }) => (prior === null ? [] : [[`${id}.prior`, prior.value] as const])),
]);

/** Numbers fitted to the cases, from what was set by hand. */
export function fitNumbers(
  cases: readonly ReadCase[],
  sweeps: readonly number[] = [0.6, 0.3, 0.15],
): Numbers {
  const seen = new Set(cases.flatMap((one) => [...one.findings.keys()]));
  const free = probabilities.filter(
    (name) => guesses.has(name) && (name.endsWith('.prior') || seen.has(name.replace(/[.](q|leak)$/, ''))),
  );
  let numbers: Numbers = { ...defaults, ...Object.fromEntries(guesses) };
  let least = loss(cases, numbers);
  for (const step of sweeps)
    for (const name of free)
      for (const by of [step, -step]) {
        const tried = { ...numbers, [name]: moved(name, numbers[name] ?? 0.5, by) };
        const cost = loss(cases, tried);
        if (cost >= least) continue;
        numbers = tried;
        least = cost;
        break;
      }
  return numbers;
}

/** Log loss of the root causes, and what the moves cost. */
function loss(cases: readonly ReadCase[], numbers: Numbers): number {
  const said = rank(cases, numbers);
  const data = cases.reduce(
    (total, one, i) =>
      total +
      rootCauses.reduce((sum, cause, root) => {
        const p = said[i]?.[root] ?? 0.5;
        return sum - Math.log(Math.max(1e-9, one.causes.includes(cause) ? p : 1 - p));
      }, 0),
    0,
  );
  const moves = [...guesses].reduce(
    (total, [name, guess]) => total + (logit(numbers[name] ?? guess) - logit(guess)) ** 2,
    0,
  );
  return data + moves / (2 * trust * trust);
}

if (import.meta.main) {
  const training = readSets().flatMap((set) => set.training);
  const numbers = fitNumbers(training);
  const changed = [...guesses]
    .map(([name, guess]) => [name, guess, numbers[name] ?? guess] as const)
    .filter(([, guess, value]) => Math.abs(logit(value) - logit(guess)) >= leastMove)
    .map(([name, , value]) => [name, Math.round(value * 1000) / 1000] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const file = new URL('../../src/flow/7-diagnosis/fitted.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(changed), null, 2)}\n`);
  process.stdout.write(`${changed.length} of ${guesses.size} numbers moved over ${training.length} cases\n`);
}
