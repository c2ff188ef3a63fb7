import { describe, expect, it } from 'vitest';
import { type ExitCode, exitCodes, strongestExit } from './exit-codes.ts';

describe('the strongest exit code', () => {
  it.each([
    [[0, 3], 3],
    [[3, 4], 4],
    [[4, 1, 3], 1],
    [[1, 2], 2],
    [[2, 70, 0], 70],
    [[], 0],
  ] as const)('of %j is %i', (codes, expected) => {
    expect(strongestExit(codes)).toBe(expected);
  });

  it('is found for each single code', () => {
    for (const code of Object.values(exitCodes) as ExitCode[]) expect(strongestExit([code, 0])).toBe(code);
  });
});
