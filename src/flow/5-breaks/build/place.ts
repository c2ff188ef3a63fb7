import type { LakeRow } from '../../../model/index.ts';
import type { Finding } from '../finding.ts';
import { type Loaded, text } from '../load-findings.ts';

/** The canonical records that a finding is about, with the currency and the day it is counted in. */
export interface Place {
  readonly order: LakeRow | undefined;
  readonly document: LakeRow | undefined;
  readonly shopLine: LakeRow | undefined;
  readonly erpLine: LakeRow | undefined;
  readonly currency: string | null;
  /** Day the shop's record, or else the ERP's, was made. */
  readonly day: string | null;
}

/** Looks up what a finding is about. */
export function findPlace(finding: Finding, loaded: Loaded): Place {
  const order = findOrder(finding, loaded);
  const document = loaded.documents.get(finding.document ?? '');
  return {
    order,
    document,
    shopLine: loaded.shopLines.get(String(finding.shopRow)),
    erpLine: loaded.erpLines.get(String(finding.erpRow)),
    currency: finding.currency ?? text(order, 'currency') ?? text(document, 'currency'),
    day: text(order, 'placed_on') ?? text(document, 'document_on'),
  };
}

function findOrder({ group, kind, shopRow }: Finding, { orders }: Loaded): LakeRow | undefined {
  return orders.get(group ?? '') ?? (kind.startsWith('order-') ? orders.get(String(shopRow)) : undefined);
}

/** The document's number, or words for it. */
export function nameOf(document: LakeRow | undefined): string {
  return text(document, 'number') ?? 'the document';
}

/** The SKU a break is about. */
export function skuOf({ kind, name, itemKey }: Finding, { shopLine }: Place): string | null {
  return (
    text(shopLine, 'sku') ??
    (kind.startsWith('sku-') ? name : null) ??
    (shopLine === undefined ? itemKey : null)
  );
}
