import { expect, it } from 'vitest';
import { latest } from './latest.ts';

const never = new AbortController().signal;

it('gives the value there is, every later one that there is time for, and the last', async () => {
  const number = latest(1);
  const seen: number[] = [];
  for await (const value of number.watch(never)) {
    seen.push(value);
    if (value === 1) {
      number.set(2);
      number.set(3);
    } else if (value === 3) setImmediate(() => number.set(4));
    else if (value === 4) {
      number.set(5);
      number.end();
    }
  }
  expect(seen).toEqual([1, 3, 4, 5]);
  expect(number.value).toBe(5);
});

it('ends for those who go, and for those who come after the end', async () => {
  const number = latest(1);
  const stop = new AbortController();
  const seen: number[] = [];
  for await (const value of number.watch(stop.signal)) {
    seen.push(value);
    setImmediate(() => stop.abort());
  }
  number.end();
  for await (const value of number.watch(never)) seen.push(value);
  for await (const value of number.watch(stop.signal)) seen.push(value);
  expect(seen).toEqual([1, 1]);
});
