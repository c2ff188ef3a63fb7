import { describe, expect, it } from 'vitest';
import { indexHeader } from './header-index.ts';

describe('indexHeader', () => {
  it('finds columns whatever their case, blanks and asterisks', () => {
    const header = indexHeader(['*Contact  Name', 'Total']);
    expect(header.find('contact name')).toBe('*Contact  Name');
    expect(header.find('Sum')).toBeUndefined();
  });

  it('finds columns by what they are called in another language, their own name first', () => {
    const spellings = { 'No.': ['Nr.'], Amount: ['Betrag'] };
    expect(indexHeader(['Nr.', 'Betrag'], spellings).find('No.')).toBe('Nr.');
    expect(indexHeader(['Nr.', 'No.'], spellings).find('No.')).toBe('No.');
    expect(indexHeader(['Nr.'], spellings).find('Amount')).toBeUndefined();
  });
});
