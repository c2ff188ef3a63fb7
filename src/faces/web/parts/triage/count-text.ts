import type { CappedCount } from '../table/row-source.ts';

const whole = new Intl.NumberFormat('en-GB');

/** `12,345`, or `10,000+` where it is at least so many. */
export const countText = ({ count, capped }: CappedCount): string =>
  `${whole.format(count)}${capped ? '+' : ''}`;

/** A count with its noun: `1 break`, `2 breaks`. */
export const countOf = (count: CappedCount, one: string, many = `${one}s`): string =>
  `${countText(count)} ${count.count === 1 && !count.capped ? one : many}`;
