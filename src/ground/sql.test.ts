import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifier, integerLiteral, literal } from './sql.ts';

describe('SQL text', () => {
  it('quotes names and values', () => {
    expect(identifier('Total "net"')).toBe('"Total ""net"""');
    expect(literal("O'Brien \\")).toBe("'O''Brien \\'");
    expect(literal('')).toBe("''");
    expect(literal(null)).toBe('NULL');
  });

  it('writes whole numbers exactly, negative ones in brackets', () => {
    expect(integerLiteral(12)).toBe('12');
    expect(integerLiteral(-12)).toBe('(-12)');
    expect(integerLiteral(-0)).toBe('0');
    expect(integerLiteral(10n ** 21n)).toBe('1000000000000000000000');
    expect(integerLiteral(null)).toBe('NULL');
  });

  it.each([
    () => identifier(''),
    () => identifier('a\0b'),
    () => literal('\0'),
    () => integerLiteral(0.5),
    () => integerLiteral(Number.NaN),
    () => integerLiteral(2 ** 53),
  ])('refuses %s', (write) => {
    expect(write).toThrow(expect.objectContaining({ code: 'bug' }));
  });

  it('cannot be broken out of', () => {
    const text = fc
      .array(fc.constantFrom("'", '"', '\\', 'a', ';', '-', '\n'), { minLength: 1 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (value) => {
        const name = identifier(value);
        const quoted = literal(value);
        expect(name.slice(1, -1).replaceAll('""', '')).not.toContain('"');
        expect(quoted.slice(1, -1).replaceAll("''", '')).not.toContain("'");
        expect(quoted.slice(1, -1).replaceAll("''", "'")).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });
});
