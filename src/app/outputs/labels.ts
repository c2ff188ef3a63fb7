import { noCurrency } from '../../ground/index.ts';
import type { Break, MoneyText, Summary, SymptomTotal } from '../../model/index.ts';
import { compareAmounts, groupThousands } from './decimal-text.ts';

/** An amount with its currency, for people. */
export function moneyText(amount: string, currency: string | null): string {
  return currency === null ? groupThousands(amount) : `${groupThousands(amount)} ${currency}`;
}

/** The amount at risk in the base currency, or, where there is none, in each currency by itself. */
export function atRiskText(base: string | null, amounts: readonly MoneyText[], summary: Summary): string {
  if (base !== null) return moneyText(base, summary.baseCurrency);
  if (amounts.length === 0) return 'not known';
  return amounts.map((one) => moneyText(one.amount, one.currency)).join(' + ');
}

/** What a symptom puts at risk: the amount that is known, and of how many breaks it is not. */
export function symptomRisk({ atRiskBase, withoutAmount }: SymptomTotal, summary: Summary): string {
  if (atRiskBase === null) return 'not known';
  const known = moneyText(atRiskBase, summary.baseCurrency);
  return withoutAmount === 0 ? known : `${known} + ${withoutAmount} not known`;
}

/** Whether what a break puts at risk is known in money: a count of units without a price is not. */
export function isValued({ atRisk }: Pick<Break, 'atRisk'>): boolean {
  return atRisk.currency !== noCurrency;
}

/** What a break puts at risk, for people. */
export function riskText(found: Pick<Break, 'atRisk'>): string {
  return isValued(found) ? moneyText(found.atRisk.amount, found.atRisk.currency) : 'not known';
}

/** What can be said of a symptom; without a control that holds it is never said to hold. */
export type SymptomState = 'broken' | 'partly-checked' | 'could-not-check' | 'holds';

/** Says what is known of a symptom: unknown is never green. */
export function symptomState({ breaks, controls }: SymptomTotal): SymptomState {
  if (breaks > 0 || controls.broken > 0) return 'broken';
  if (controls.holds === 0) return 'could-not-check';
  return controls.couldNotCheck > 0 ? 'partly-checked' : 'holds';
}

/** Sorts what has an amount at risk, the largest first; what has no amount in base currency comes after, by count. */
export function byAtRisk(
  a: { readonly atRiskBase: string | null; readonly count: number },
  b: { readonly atRiskBase: string | null; readonly count: number },
): number {
  if (a.atRiskBase !== null && b.atRiskBase !== null) {
    return compareAmounts(b.atRiskBase, a.atRiskBase) || b.count - a.count;
  }
  if (a.atRiskBase === null && b.atRiskBase === null) return b.count - a.count;
  return a.atRiskBase === null ? 1 : -1;
}
