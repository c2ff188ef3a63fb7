import { describe, expect, it } from 'vitest';
import { type BreakKind, breakKinds, type Condition } from '../../../model/index.ts';
import { breakOf } from './small-world.ts';
import { type TitleParts, titleOf } from './title.ts';

const record = { order: '#1', attributes: { title: 'BUNNY EGG BOX' } };
const is = (attribute: string, value: string): Condition => ({ attribute, test: 'is', value });
const between = (value: string, to: string): Condition => ({ attribute: 'day', test: 'between', value, to });

function say(
  kind: BreakKind,
  more: Partial<TitleParts>,
  values: { expected?: string; actual?: string } = {},
) {
  return titleOf({
    kind,
    breaks: [breakOf(kind, record, values)],
    conditions: [],
    signed: false,
    records: 13,
    population: 13,
    cost: undefined,
    ...more,
  });
}

describe('titleOf', () => {
  it('says all, both, one, or some of them', () => {
    const conditions = [is('country', 'DE'), between('2011-03-14', '2011-03-16')];
    const values = { expected: 'EUR', actual: 'GBP' };
    expect(say('currency-differs', { conditions }, values)).toBe(
      'All 13 orders to Germany placed between 14 and 16 March 2011 were posted in GBP instead of EUR.',
    );
    expect(say('currency-differs', { conditions, population: 1040 }, values)).toBe(
      '13 of 1,040 orders to Germany placed between 14 and 16 March 2011 were posted in GBP instead of EUR.',
    );
    expect(say('currency-differs', { conditions, records: 2, population: 2 })).toMatch(
      /^Both orders to .* were posted/,
    );
    expect(say('currency-differs', { conditions, records: 1, population: 1 })).toMatch(
      /^One order to .* was posted/,
    );
    expect(say('currency-differs', { conditions, records: 1, population: 5 })).toMatch(
      /^1 of 5 orders to .* was posted/,
    );
  });

  it('says when nothing sets them apart, and what it costs', () => {
    const cost = { amount: '-1204.50', currency: 'GBP' };
    expect(say('line-quantity-differs', { population: 99, cost })).toBe(
      '13 lines have another quantity in the ERP, -1,204.50 GBP at risk; nothing sets them apart.',
    );
    expect(say('line-quantity-differs', { signed: true, population: 99 })).toBe(
      '13 lines have another quantity in the ERP.',
    );
    expect(say('line-quantity-differs', { records: 2, population: 99 })).toBe(
      '2 lines have another quantity in the ERP.',
    );
    expect(say('line-quantity-differs', { records: 1, population: 99, cost })).toBe(
      'One line has another quantity in the ERP: -1,204.50 GBP at risk.',
    );
  });

  it.each([
    [is('sku', '85200'), 'of SKU 85200 (BUNNY EGG BOX)'],
    [is('country', 'GB'), 'to the United Kingdom'],
    [is('country', 'Narnia'), 'to Narnia'],
    [is('gateway', 'PayPal'), 'through gateway PayPal'],
    [is('currency', 'EUR'), 'in EUR'],
    [is('deviceId', '7'), 'with device id 7'],
    [is('toString', '7'), 'with to string 7'],
    [is('vendor', 'A\n\u0000B'), 'of vendor A B'],
    [is('vendor', 'x'.repeat(99)), `of vendor ${'x'.repeat(59)}…`],
    [between('2011-03-14', '2011-03-14'), 'placed on 14 March 2011'],
    [between('2011-03-30', '2011-04-02'), 'placed between 30 March and 2 April 2011'],
    [between('2010-12-30', '2011-01-02'), 'placed between 30 December 2010 and 2 January 2011'],
    [
      { ...between('2011-03-14', '2011-03-15'), attribute: 'postedDay' },
      'posted between 14 and 15 March 2011',
    ],
  ])('puts %j into words', (condition, words) => {
    expect(say('tip-differs', { conditions: [condition] })).toBe(
      `All 13 orders ${words} have another tip in the ERP.`,
    );
  });

  it('leaves no mark in any sentence, and takes none from the data', () => {
    for (const kind of Object.keys(breakKinds) as BreakKind[]) {
      for (const records of [1, 13]) {
        const sentence = say(kind, { records }, { expected: '{was} $&', actual: '{expected}' });
        expect(sentence).toMatch(/^(One|All 13) .+\.$/);
        expect(sentence).not.toMatch(/[{}]/);
      }
    }
  });
});
