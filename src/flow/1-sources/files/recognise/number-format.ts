import type { TableFormat } from '../../../../model/index.ts';

type NumberFormat = Pick<TableFormat, 'decimal' | 'thousands'>;

/** What the values of number columns say about the decimal mark; undefined when no value decides. */
export function guessNumberFormat(values: readonly string[]): NumberFormat | undefined {
  let comma = 0;
  let point = 0;
  let thousands: NumberFormat['thousands'];
  for (const raw of values) {
    const value = raw.replace(/[^\d.,' \u00a0-]/g, '').trim();
    const grouped = /^-?\d{1,3}(?:([.,' \u00a0])\d{3})+([.,])\d+$/.exec(value);
    if (grouped !== null && grouped[1] !== grouped[2]) {
      thousands = grouped[1] === '\u00a0' ? ' ' : (grouped[1] as NumberFormat['thousands']);
      if (grouped[2] === ',') comma += 2;
      else point += 2;
      continue;
    }
    const groupsOnly = /^-?\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.exec(value);
    if (groupsOnly !== null) {
      thousands = groupsOnly[1] as NumberFormat['thousands'];
      if (thousands === ',') point += 2;
      else comma += 2;
      continue;
    }
    const plain = /^-?\d*([.,])(\d+)$/.exec(value);
    if (plain === null) continue;
    // One mark before exactly three digits may group or divide: it decides nothing.
    if (plain[2]?.length === 3 && !/^-?0?[.,]/.test(value)) continue;
    if (plain[1] === ',') comma += 1;
    else point += 1;
  }
  if (comma === point) return undefined;
  const decimal = comma > point ? ',' : '.';
  return thousands === undefined || thousands === decimal ? { decimal } : { decimal, thousands };
}
