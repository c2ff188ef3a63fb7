import { expect, it } from 'vitest';
import { namesIn } from './words.ts';

it('reads names as people type them', () => {
  expect(namesIn(' Ada Moss, Dan ;Dan\n\nIris,')).toEqual(['Ada Moss', 'Dan', 'Iris']);
  expect(namesIn(' ')).toEqual([]);
});
