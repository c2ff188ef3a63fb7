import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../model/index.ts';
import { type Ask, askTogether } from './ask-together.ts';
import type { Population } from './population.ts';

const is = (attribute: string, value: string): Condition => ({ attribute, test: 'is', value });

function recorder(): { readonly population: Population; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    population: {
      count: (grain, conjunctions) => {
        asked.push(
          `${grain} ${conjunctions.map((one) => one.map(({ value }) => value).join('&')).join(' ')}`,
        );
        return Promise.resolve(conjunctions.map((one) => one.length * 10));
      },
    },
  };
}

describe('askTogether', () => {
  it('puts what all searches ask into one question, and asks nothing twice', async () => {
    const { population, asked } = recorder();
    const search = (second: string) => async (ask: Ask) => {
      const [[one], [two]] = await Promise.all([
        ask('order', [[is('country', 'DE')]]),
        ask('order', [[is('country', second), is('shop', 'EU')]]),
      ]);
      const [again, more] = await ask('order', [
        [is('shop', 'EU'), is('country', second)],
        [is('country', 'IT')],
      ]);
      return [one, two, again, more];
    };
    const answers = await askTogether(population, [search('FR'), search('ES'), async () => [0]]);
    expect(answers).toEqual([[10, 20, 20, 10], [10, 20, 20, 10], [0]]);
    expect(asked).toEqual(['order DE FR&EU ES&EU', 'order IT']);
  });

  it('keeps grains apart, and goes on when a search has more rounds than the others', async () => {
    const { population, asked } = recorder();
    await askTogether(population, [
      async (ask) => ask('order', [[is('a', 'x')]]),
      async (ask) => {
        await ask('line', [[is('a', 'x')]]);
        return ask('line', [[is('a', 'y')]]);
      },
    ]);
    expect(asked).toEqual(['order x', 'line x', 'line y']);
  });

  it('passes on what goes wrong in the population', async () => {
    const population: Population = { count: () => Promise.reject(new Error('The lake is dry.')) };
    const search = async (ask: Ask) => ask('order', [[]]);
    await expect(askTogether(population, [search, search])).rejects.toThrow('The lake is dry.');
  });
});
