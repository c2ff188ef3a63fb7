import { amountDigits } from '../../../../ground/currency.ts';
import type { Until } from '../../../../model/workspace/index.ts';
import { lateOnDay } from '../../client/time.ts';

/** What somebody has filled in about how long something may rest. */
export interface UntilDraft {
  /** ISO day, its end included; empty: no day. */
  readonly day: string;
  /** A decimal text; empty: no amount. */
  readonly amount: string;
  /** Empty: no number. */
  readonly count: string;
}

export const noUntil: UntilDraft = { day: '', amount: '', count: '' };

type Wrong = Readonly<Partial<Record<keyof UntilDraft, string>>>;

/** The agreement that was filled in; null where nothing ends it. Or what is wrong with it, by field. */
export function readUntil(
  { day, amount, count }: UntilDraft,
  currency: string,
  now: number,
): { readonly until: Until | null } | { readonly wrong: Wrong } {
  const wrong: { -readonly [Field in keyof UntilDraft]?: string } = {};
  const at = day === '' ? undefined : lateOnDay(day);
  if (at === null) wrong.day = 'This is no day.';
  else if (at !== undefined && Date.parse(at) <= now) wrong.day = 'This day is over.';
  const amountMinor = amount.trim() === '' ? undefined : toMinor(amount, currency);
  if (amountMinor === null)
    wrong.amount = `Give an amount such as ${amountDigits(currency) === 0 ? '500' : '500.00'}.`;
  const number = count.trim() === '' ? undefined : Number(count);
  if (number !== undefined && (!Number.isInteger(number) || number < 1 || number > 1_000_000_000))
    wrong.count = 'Give a whole number from 1.';
  if (Object.keys(wrong).length > 0) return { wrong };
  const until = {
    ...(typeof at === 'string' && { at }),
    ...(typeof amountMinor === 'string' && { amountMinor }),
    ...(number !== undefined && { count: number }),
  };
  return { until: Object.keys(until).length === 0 ? null : until };
}

/** A decimal text of people as whole minor units; null where it is none, or has more digits than the currency. */
export function toMinor(amount: string, currency: string): string | null {
  const digits = amountDigits(currency);
  const found = /^(\d{1,15})(?:\.(\d*))?$/.exec(amount.trim().replaceAll(/[ ,’]/g, ''));
  if (found === null) return null;
  const [, whole = '', rest = ''] = found;
  if (rest.length > digits) return null;
  return `${whole}${rest.padEnd(digits, '0')}`.replace(/^0+(?=\d)/, '');
}
