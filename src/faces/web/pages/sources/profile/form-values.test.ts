import { expect, it } from 'vitest';
import { entitiesIn, listTyped, textAt, textsAt } from './form-values.ts';

it('reads what the form shows, and tells what is not said from what is empty', () => {
  const value = { books: { baseCurrency: 'GBP', entities: [{ id: 'UK', shops: ['UK'] }, 'no'] }, tags: [] };
  expect(textAt(value, ['books', 'baseCurrency'])).toBe('GBP');
  expect(textAt(value, ['books', 'timeZone'])).toBe('');
  expect(textsAt(value, ['tags'])).toEqual([]);
  expect(textsAt(value, ['books'])).toBeUndefined();
  expect(entitiesIn(value)).toEqual([{ id: 'UK', shops: ['UK'], erp: [] }]);
  expect(entitiesIn({})).toEqual([]);
});

it('makes a list of what was typed', () => {
  expect(listTyped(' a, b ,,c d ')).toEqual(['a', 'b', 'c d']);
  expect(listTyped(' , ')).toBeUndefined();
});
