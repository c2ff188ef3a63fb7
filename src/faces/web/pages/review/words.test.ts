import { expect, it } from 'vitest';
import { investigationTitle, namesIn } from './words.ts';

it('reads names as people type them', () => {
  expect(namesIn(' Ada Moss, Dan ;Dan\n\nIris,')).toEqual(['Ada Moss', 'Dan', 'Iris']);
  expect(namesIn(' ')).toEqual([]);
});

it('says of an investigation that nobody has it only where nobody has', () => {
  expect(investigationTitle({ state: 'open', owner: null })).toBe('Nobody has it');
  expect(investigationTitle({ state: 'open', owner: 'Ann' })).toBe('Not begun');
  expect(investigationTitle({ state: 'closed', owner: 'Ann' })).toBe('Closed');
});
