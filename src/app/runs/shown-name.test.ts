import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownName } from './shown-name.ts';

describe('shownName', () => {
  it.each([
    ['orders.csv', 'orders.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Ann\\orders.xlsx', 'orders.xlsx'],
    ['/', 'file'],
    ['..', 'file'],
    ['', 'file'],
    ['a\u0000b\r\n.csv', 'ab.csv'],
    ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['  Umsätze   März .csv ', 'Umsätze März .csv'],
    [`${'x'.repeat(300)}.csv`, `${'x'.repeat(115)}….csv`],
  ])('shows %j as %j', (given, shown) => {
    expect(shownName(given)).toBe(shown);
  });

  it('gives one short line that is no path, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const shown = shownName(given);
        expect(shown).toMatch(/^[^/\\\p{Cc}\p{Cf}]{1,120}$/u);
        expect(shown).not.toMatch(/^\.+$/);
        expect(shown.isWellFormed()).toBe(true);
        expect(shownName(shown)).toBe(shown);
      }),
    );
  });
});
