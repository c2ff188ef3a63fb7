import { magnitude } from '../../../ground/index.ts';
import { atRate, type Books, inBase, rightInBase } from '../books.ts';
import type { Draft, Finding } from '../finding.ts';
import { text } from '../load-findings.ts';
import type { Place } from './place.ts';

/** An amount that may be lost. */
export interface Risk {
  readonly minor: bigint;
  readonly currency: string | null;
}

/** What the break may cost, never negative: the amount that is wrong, or the amount that is in the wrong place. */
export function atRisk({ finding, kind, effect }: Draft, place: Place, books: Books): Risk {
  const { currency, order, day } = place;
  if (kind === 'currency-differs') return currencyRisk(finding, books, day);
  if (kind === 'fx-rate-differs') return rateRisk(finding, books);
  if (kind === 'fx-amount-differs') return baseRisk(finding, books);
  if (effect !== null && effect !== 0n) return { minor: magnitude(effect), currency };
  const { expectedMinor, actualMinor } = finding;
  const gap = expectedMinor === null || actualMinor === null ? null : actualMinor - expectedMinor;
  if (gap !== null && gap !== 0n) return { minor: magnitude(gap), currency };
  const stated = expectedMinor ?? actualMinor;
  if (stated !== null) return { minor: magnitude(stated), currency };
  const total = kind === 'customer-differs' ? text(order, 'total') : null;
  return { minor: total === null ? 0n : magnitude(BigInt(total)), currency };
}

function currencyRisk(finding: Finding, books: Books, day: string | null): Risk {
  const { expectedMinor, actualMinor } = finding;
  const right = expectedMinor === null ? null : inBase(books, expectedMinor, finding.expected, day);
  const posted = actualMinor === null ? null : inBase(books, actualMinor, finding.actual, day);
  if (right !== null && posted !== null)
    return { minor: magnitude(posted - right), currency: books.baseCurrency };
  return { minor: magnitude(expectedMinor ?? 0n), currency: finding.expected };
}

function rateRisk(finding: Finding, books: Books): Risk {
  const { expectedMinor: total, currency } = finding;
  if (finding.field === 'baseTotal')
    return { minor: magnitude((finding.actualMinor ?? 0n) - (total ?? 0n)), currency };
  if (total === null || currency === null || finding.expected === null || finding.actual === null)
    return { minor: 0n, currency };
  const perBase = books.rates.get(currency)?.[0]?.perBase ?? true;
  const at = (rate: string): bigint | null =>
    inBase(atRate(books.baseCurrency, currency, { rate, perBase }), total, currency, null);
  const right = at(finding.expected);
  const posted = finding.actualMinor ?? at(finding.actual);
  return right === null || posted === null
    ? { minor: 0n, currency }
    : { minor: magnitude(posted - right), currency: books.baseCurrency };
}

function baseRisk(finding: Finding, books: Books): Risk {
  const right = rightInBase(books, finding);
  const posted = finding.actualMinor;
  return {
    minor: right === null || posted === null ? 0n : magnitude(posted - right),
    currency: books.baseCurrency,
  };
}
