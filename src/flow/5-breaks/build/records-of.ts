import type { Break, BreakRecord } from '../../../model/index.ts';
import type { Finding } from '../finding.ts';
import type { Lineage } from '../lineage.ts';
import { text } from '../load-findings.ts';
import { nameOf, type Place } from './place.ts';

/** Both sides' records of a break and where they were read; a side without one is left out. */
export function recordsOf(
  finding: Finding,
  place: Place,
  line: string | null,
  lineage: Lineage,
): Pick<Break, 'shop' | 'erp'> {
  const shop = shopRecord(finding, place, line, lineage);
  const erp = erpRecord(finding, place, lineage);
  return { ...(shop === null ? {} : { shop }), ...(erp === null ? {} : { erp }) };
}

function shopRecord(
  finding: Finding,
  { order }: Place,
  line: string | null,
  lineage: Lineage,
): BreakRecord | null {
  if (finding.shopRow === null) return null;
  const name = text(order, 'name') ?? finding.name ?? '';
  const record = recordName(finding, line === null ? 'order' : 'order-line');
  return { record, ref: line === null ? name : `${name}/${line}`, source: lineage(finding.shopRow) };
}

function erpRecord(finding: Finding, { document, erpLine }: Place, lineage: Lineage): BreakRecord | null {
  if (finding.erpRow === null) {
    if (finding.document === null || document === undefined) return null;
    const number = nameOf(document);
    return { record: 'document', ref: number, document: number, source: lineage(BigInt(finding.document)) };
  }
  const number = text(document, 'number') ?? finding.name ?? '';
  const lineNumber = text(erpLine, 'line_no');
  const record = recordName(finding, lineNumber === null ? 'document' : 'document-line');
  return {
    record,
    ref: lineNumber === null ? number : `${number}/${lineNumber}`,
    ...(document === undefined ? {} : { document: number }),
    source: lineage(finding.erpRow),
  };
}

function recordName({ kind, control }: Finding, otherwise: string): string {
  if (kind === 'sku-blocked-in-erp' || /^(item|sku)\./.test(control)) return 'item';
  if (control.startsWith('payout.')) return 'payout';
  if (kind.startsWith('payment-')) return 'payment';
  if (kind.startsWith('stock-')) return 'stock-level';
  if (kind.startsWith('fulfilment-')) return 'fulfilment';
  if (kind.startsWith('refund-')) return otherwise === 'document' ? 'document' : 'refund';
  return otherwise;
}
