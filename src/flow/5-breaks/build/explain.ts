import { formatMinor } from '../../../ground/index.ts';
import type { BreakKind, LakeRow } from '../../../model/index.ts';
import type { Draft, Finding } from '../finding.ts';
import { text } from '../load-findings.ts';
import { sentences } from '../sentences.ts';
import type { Risk } from './at-risk.ts';
import { isMoney } from './is-money.ts';
import { nameOf, type Place, skuOf } from './place.ts';
import type { Values } from './values-of.ts';

/** The one plain sentence about a break. */
export function explain({ finding, kind, effect }: Draft, place: Place, values: Values, risk: Risk): string {
  const { order, document, erpLine, currency } = place;
  return sentences[kind]({
    subject: subjectOf(finding, text(order, 'name'), document),
    document: nameOf(document),
    item: skuOf(finding, place) ?? text(erpLine, 'item') ?? finding.itemKey ?? '',
    expected: withCurrency(values.expected, finding, kind),
    actual: withCurrency(values.actual, finding, kind),
    effect: effect === null ? '' : moneyText(effect, currency),
    amount: moneyText(risk.minor, risk.currency),
    detail: kind.startsWith('line-') ? '' : (finding.detail ?? ''),
  });
}

/** What a sentence is about: the order, the orders posted together, or what the finding names. */
function subjectOf(finding: Finding, orderName: string | null, document: LakeRow | undefined): string {
  if (orderName !== null) return `Order ${orderName}`;
  if (finding.control === 'document.bundle-total-agrees')
    return `The sum of the ${finding.name} orders that ${nameOf(document)} posts together`;
  return finding.name ?? nameOf(document);
}

function withCurrency(value: string | null, finding: Finding, kind: BreakKind): string {
  if (value === null) return 'nothing';
  const isPrice = finding.field === 'unitPrice';
  return (isMoney(finding) || isPrice) && kind !== 'fx-amount-differs' && finding.currency !== null
    ? `${value} ${finding.currency}`
    : value;
}

function moneyText(minor: bigint, currency: string | null): string {
  return currency === null ? formatMinor(minor, 'XXX') : `${formatMinor(minor, currency)} ${currency}`;
}
