import { describe, expect, it } from 'vitest';
import { cut, textTable, wrap } from './layout.ts';
import { painter } from './paint.ts';

describe('textTable', () => {
  const columns = [
    { title: 'Name' },
    { title: 'Less', right: true, dropped: 1 },
    { title: 'Least', right: true, dropped: 2 },
  ] as const;
  const rows = [[{ text: 'a' }, { text: '1' }, { text: '10' }]];

  it('lines columns up', () => {
    expect(textTable(columns, rows, 80, painter(false))).toEqual([
      '  Name  Less  Least',
      '  a        1     10',
    ]);
  });

  it('drops what matters least first', () => {
    expect(textTable(columns, rows, 14, painter(false))).toEqual(['  Name  Less', '  a        1']);
    expect(textTable(columns, rows, 8, painter(false))).toEqual(['  Name', '  a']);
  });
});

describe('wrap and cut', () => {
  it('break at blanks and cut by characters', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(cut('\u{1f4b7}\u{1f4b7}\u{1f4b7}', 2)).toBe('\u{1f4b7}\u2026');
  });
});
