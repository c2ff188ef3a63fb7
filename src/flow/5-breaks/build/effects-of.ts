import { formatMinor } from '../../../ground/index.ts';
import type { Break, BreakKind, LakeRow, Ledger } from '../../../model/index.ts';
import type { Draft, Finding } from '../finding.ts';
import { text } from '../load-findings.ts';
import type { Place } from './place.ts';

/** Breaks that put an amount elsewhere on the other side, so that both sides' books are touched. */
const twoSided: ReadonlySet<BreakKind> = new Set(['order-reference-broken', 'refund-on-wrong-order']);

/**
 * What a break adds to ERP total minus shop total, by entity and currency. An order in another entity is moved there as
 * a whole by its own break; whatever else differs is then in the entity of the document.
 */
export function effectsOf(
  { finding, kind, effect }: Draft,
  { order, document, currency }: Place,
  byEntity: boolean,
): Break['effects'] {
  const { expected, actual, expectedMinor, actualMinor } = finding;
  const [inShop, inErp] = [text(order, 'entity'), text(document, 'entity')];
  const ledger = ledgerOf(finding, document);
  // Money is tied out by currency alone: a payment or payout may settle several entities.
  const ofDocuments = byEntity && (ledger === 'sales' || ledger === 'refunds');
  const erpEntity = ofDocuments ? (inErp ?? inShop ?? '') : '';
  const one = (minor: bigint | null, code: string | null, entity: string): Break['effects'] =>
    minor === null || minor === 0n || code === null
      ? []
      : [{ amount: formatMinor(minor, code), currency: code, ledger, entity }];
  const negative = expectedMinor === null ? null : -expectedMinor;
  if (kind === 'currency-differs' && (expectedMinor === null || actualMinor === null)) return [];
  if (kind === 'currency-differs')
    return [...one(negative, expected, erpEntity), ...one(actualMinor, actual, erpEntity)];
  if (kind === 'entity-differs') {
    if (!byEntity || finding.control.startsWith('payout.') || actualMinor === null || actual === null)
      return [];
    return [...one(negative, currency, expected ?? ''), ...one(expectedMinor, currency, actual)];
  }
  if (twoSided.has(kind) && byEntity && inShop !== inErp)
    return [...one(negative, currency, inShop ?? ''), ...one(actualMinor, currency, inErp ?? '')];
  return one(effect, currency, erpEntity);
}

function ledgerOf({ control, kind }: Finding, document: LakeRow | undefined): Ledger {
  if (kind.startsWith('refund-') || control.startsWith('refund.')) return 'refunds';
  if (kind.startsWith('payout-')) return 'payouts';
  if (kind.startsWith('payment-') || control.startsWith('payment.')) return 'payments';
  return text(document, 'class') === 'credit' ? 'refunds' : 'sales';
}
