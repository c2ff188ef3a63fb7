import { diagnosisParameters } from '../../src/flow/7-diagnosis/index.ts';
import { Random } from '../../src/sandbox/random.ts';
import type { Numbers } from './rank.ts';

/** Names of the numbers that are probabilities of the model: what is fitted and shaken. */
export const probabilities: readonly string[] = Object.keys(diagnosisParameters).filter((name) =>
  /[.](q|leak|prior|raises)$/.test(name),
);

export const logit = (p: number): number => Math.log(p / (1 - p));

/** A probability moved in log-odds, within what it may be. */
export function moved(name: string, p: number, by: number): number {
  const { least, most } = diagnosisParameters[name] ?? { least: 0.001, most: 0.99 };
  return Math.min(most, Math.max(least, 1 / (1 + Math.exp(-(logit(p) + by)))));
}

/** Every probability of the model, shaken in log-odds with the standard deviation; the same seed shakes the same. */
export function shaken(numbers: Numbers, deviation: number, seed: number): Numbers {
  const random = new Random(seed).fork('shake');
  const changed = probabilities.map((name): [string, number] => {
    // Box and Muller: two even numbers make a normal one.
    const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    return [name, moved(name, numbers[name] ?? 0.5, deviation * normal)];
  });
  return { ...numbers, ...Object.fromEntries(changed) };
}
