import { describe, expect, it } from 'vitest';
import { exitCodes } from './exit-codes.ts';
import { asFailure, Failure, failure, isFailure } from './failure.ts';
import { type FailureCode, type FailureRule, failureCodes } from './failure-codes.ts';

const rules = Object.entries(failureCodes) as [FailureCode, FailureRule][];

describe('a failure', () => {
  it('says what happened with its values, and what to do next', () => {
    const thrown = failure('file-wrong-side', { file: 'a.csv', given: 'erp', found: 'an orders export' });
    expect(thrown.message).toBe('a.csv was given as the erp side, but it is an orders export.');
    expect(thrown.hint).toBe('Swap the paths of --shop and --erp, or move the file to the other folder.');
    expect([thrown.exitCode, thrown.httpStatus]).toEqual([2, 422]);
  });

  it('fills its hint, and takes a better one', () => {
    const values = { file: 'a.csv', column: 'Total', columns: ['Sum', 'Tax'] };
    expect(failure('profile-column-missing', values).hint).toContain('The file has: Sum, Tax.');
    expect(failure('profile-column-missing', values, { hint: 'Use Sum.' }).hint).toBe('Use Sum.');
  });

  it('shows what is missing, cuts what is long, and does not end a sentence twice', () => {
    const shown = (reason: string | null) => failure('file-not-recognised', { file: 'a', reason }).message;
    expect(shown(null)).toBe('a is not recognised: (unknown).');
    expect(shown('It ends.')).toBe('a is not recognised: It ends.');
    expect(shown('x'.repeat(10_000)).length).toBeLessThan(600);
  });

  it('does not read placeholders or patterns out of values', () => {
    expect(failure('file-empty', { file: '{file} $& $1' }).message).toBe('{file} $& $1 is empty.');
  });

  it('keeps its cause and goes into JSON', () => {
    const cause = new Error('disk');
    const thrown = failure('interrupted', {}, { cause });
    expect(thrown.cause).toBe(cause);
    expect(JSON.parse(JSON.stringify(thrown))).toEqual({
      error: {
        code: 'interrupted',
        message: 'Stopped on request.',
        hint: 'Nothing was left half-written; run it again when you like.',
        values: {},
      },
    });
  });

  it('is checked by the compiler for the values it needs', () => {
    // @ts-expect-error: reason is missing
    expect(failure('file-not-recognised', { file: 'a' }).message).toContain('(unknown)');
  });

  it('is told from a bug, which becomes one', () => {
    const known = failure('interrupted', {});
    expect(isFailure(known) && known instanceof Error && known instanceof Failure).toBe(true);
    expect(asFailure(known)).toBe(known);
    const bug = new TypeError('x is undefined');
    expect(isFailure(bug)).toBe(false);
    expect(asFailure(bug)).toMatchObject({ code: 'bug', exitCode: 70, cause: bug });
    expect(asFailure('text').message).toContain('text');
  });
});

describe('the table of codes', () => {
  it.each(rules)('%s is kebab-case, has both sentences and a known exit', (code, rule) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(rule.says).toMatch(/^\S.*[.]$/);
    expect(rule.hint).toMatch(/^\S.*[.]$/);
    expect(Object.values(exitCodes)).toContain(rule.exit);
    expect([exitCodes.clean, exitCodes.breaks]).not.toContain(rule.exit);
    expect(rule.http).toBeGreaterThanOrEqual(400);
  });
});
