import { describe, expect, it } from 'vitest';
import { lineIn, readProfile, valueAt, withValue } from './profile-text.ts';

const text = `# ours
books:
  baseCurrency: GBP # agreed
files:
  - match: "a*.csv"
    columns:
      number: DocNo
`;

describe('withValue', () => {
  it('sets a value and leaves comments and the rest alone', () => {
    const after = withValue(text, ['books', 'timeZone'], 'Europe/London');
    expect(after).toContain('# ours');
    expect(after).toContain('baseCurrency: GBP # agreed');
    expect(readProfile(after).value).toMatchObject({
      books: { baseCurrency: 'GBP', timeZone: 'Europe/London' },
      files: [{ match: 'a*.csv' }],
    });
  });
  it('makes what is missing on the way, also from an empty text or a name without a value', () => {
    expect(readProfile(withValue('', ['tolerances', 'tax-agrees', 'amount'], '0.02')).value).toEqual({
      tolerances: { 'tax-agrees': { amount: '0.02' } },
    });
    expect(readProfile(withValue('books:\n', ['books', 'timeZone'], 'UTC')).value).toEqual({
      books: { timeZone: 'UTC' },
    });
  });
  it('keeps a text that looks like a number a text', () => {
    const after = withValue('', ['leaveOut', 'tags'], ['007', 'yes']);
    expect(valueAt(readProfile(after).value, ['leaveOut', 'tags'])).toEqual(['007', 'yes']);
  });
  it('takes a value out with what is empty after that, and is nothing where nothing is left', () => {
    const tolerances = withValue('', ['tolerances', 'x', 'amount'], '1');
    expect(withValue(tolerances, ['tolerances', 'x', 'amount'], undefined)).toBe('');
    expect(readProfile(withValue(text, ['files', 0, 'columns', 'number'], undefined)).value).toEqual({
      books: { baseCurrency: 'GBP' },
      files: [{ match: 'a*.csv' }],
    });
  });
  it('leaves what cannot be read as it is', () => {
    expect(withValue('books: [', ['books'], 1)).toBe('books: [');
  });
});

describe('readProfile', () => {
  it('names the line of every fault of the YAML', () => {
    const { faults } = readProfile('books:\n  a: 1\n  a: 2\nfiles: [\n');
    expect(faults.map(({ line }) => line)).toContain(3);
    expect(faults.length).toBeGreaterThan(1);
  });
  it('refuses a list, and takes an empty text for no rules', () => {
    expect(readProfile('- a').faults).toHaveLength(1);
    expect(readProfile('').value).toEqual({});
    expect(readProfile('# nothing yet').value).toEqual({});
  });
});

it('finds the line that a refusal names', () => {
  expect(
    ['at files[0] (line 12): no', 'at line 3, column 4: x', 'nowhere', 'a pipeline 7'].map(lineIn),
  ).toEqual([12, 3, null, null]);
});
