import { formatMinor } from '../../../ground/index.ts';
import { dayInZone } from '../../../ground/time.ts';
import type { DecisionFacts, GateVerdict } from '../../../model/decision/index.ts';

export const verdictWords: Readonly<Record<GateVerdict, string>> = {
  go: 'GO',
  'go-with-waivers': 'GO WITH WAIVERS',
  'no-go': 'NO-GO',
  'cannot-decide': 'CANNOT DECIDE',
};

/** `1 break`, `2 breaks`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A day of the books; as it is where it is a day already. */
export const dayOf = ({ timeZone }: Pick<DecisionFacts, 'timeZone'>, at: string): string =>
  at.length === 10 ? at : dayInZone(at, timeZone);

/** An amount of the base currency, or null where nobody knows it. */
export function amountOf(
  { baseCurrency }: Pick<DecisionFacts, 'baseCurrency'>,
  minor: string | null,
): string | null {
  if (minor === null || baseCurrency === null) return null;
  const [whole = '', part] = formatMinor(BigInt(minor), baseCurrency).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${part === undefined ? grouped : `${grouped}.${part}`} ${baseCurrency}`;
}
