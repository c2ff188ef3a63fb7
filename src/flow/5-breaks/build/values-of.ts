import { amountDigits, formatMinor } from '../../../ground/index.ts';
import { type Books, rightInBase } from '../books.ts';
import type { Draft, Finding } from '../finding.ts';
import { text } from '../load-findings.ts';
import { isMoney } from './is-money.ts';
import { padded, subtracted, withoutZeros } from './number-text.ts';
import type { Place } from './place.ts';

/** What the two sides say, and by how much it differs. */
export interface Values {
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference?: string;
}

const numberFields: ReadonlySet<string> = new Set(['quantity', 'unitPrice', 'rate']);

/** Prints both sides' values as people read them. */
export function valuesOf({ finding, kind }: Draft, { order }: Place, books: Books): Values {
  if (kind === 'fx-amount-differs') return baseValues(finding, books);
  if (isMoney(finding)) return moneyValues(finding);
  if (finding.field === 'email') return emailValues(finding);
  const expected = withoutZeros(finding.expected);
  const actual = withoutZeros(finding.actual);
  if (kind === 'order-reference-broken' || kind === 'order-missing-in-shop') return { expected, actual };
  if (!numberFields.has(finding.field ?? '') || expected === null || actual === null)
    return { expected, actual };
  const places = finding.field === 'unitPrice' ? amountDigits(text(order, 'currency') ?? 'XXX') : 0;
  const [left, right] = [padded(expected, places), padded(actual, places)];
  return { expected: left, actual: right, difference: subtracted(right, left) };
}

/** The values of a finding whose two values are money, in the finding's currency. */
export function moneyValues({ expectedMinor, actualMinor, currency }: Finding): Values {
  const print = (minor: bigint): string => formatMinor(minor, currency ?? 'XXX');
  return {
    expected: expectedMinor === null ? null : print(expectedMinor),
    actual: actualMinor === null ? null : print(actualMinor),
    ...differenceOf(expectedMinor, actualMinor, print),
  };
}

function differenceOf(
  expected: bigint | null,
  actual: bigint | null,
  print: (minor: bigint) => string,
): { readonly difference?: string } {
  return expected === null || actual === null ? {} : { difference: print(actual - expected) };
}

/** Addresses are personal: a break says how they differ, never what they are. */
function emailValues({ detail }: Finding): Values {
  if (detail === 'missing in the ERP') return { expected: 'an e-mail address', actual: null };
  if (detail === 'missing in the shop') return { expected: null, actual: 'an e-mail address' };
  return detail === 'spelling'
    ? { expected: 'the e-mail address as the shop spells it', actual: 'the same address spelled differently' }
    : { expected: "the shop's e-mail address", actual: 'another e-mail address' };
}

function baseValues(finding: Finding, books: Books): Values {
  const { expectedMinor, actualMinor, actual: rate } = finding;
  if (expectedMinor === null || actualMinor === null || rate === null)
    return { expected: null, actual: null };
  const print = (minor: bigint): string => formatMinor(minor, books.baseCurrency ?? 'XXX');
  const right = rightInBase(books, finding);
  return {
    expected: right === null ? null : print(right),
    actual: print(actualMinor),
    ...differenceOf(right, actualMinor, print),
  };
}
