import { groupDecimal } from '../../../client/money.ts';

/** A value of a record as people read it: thousands of amounts are set apart, ids and words stay as they are. */
export const shownValue = (value: string): string =>
  /^-?\d{4,}\.\d{1,4}$/.test(value) ? groupDecimal(value) : value;
