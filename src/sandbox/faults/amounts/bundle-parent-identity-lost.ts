import type { ErpDocument } from '../../records/erp-image.ts';
import type { Variant } from '../../records/merchant.ts';
import type { ShopOrder } from '../../records/order.ts';
import type { Fault } from '../fault.ts';
import { inSalesDocuments, retotal, rounded } from './sales-documents.ts';

/** Only the components of a bundle arrive: the ERP bills each at its own price, for it knows of no bundle. */
export const bundleParentIdentityLost: Fault = {
  id: 'bundle-parent-identity-lost',
  needs: ['bundles'],
  plant: (scope) => {
    const [shop] = scope.merchant.shops;
    return inSalesDocuments({
      id: 'bundle-parent-identity-lost',
      needs: [],
      kinds: ['line-price-differs'],
      change: (documents, { order }) => {
        // The prices of the ERP are in one currency.
        if (order.currency !== shop?.currency || order.presentmentCurrency !== order.currency) return false;
        const parts = componentsOf(order);
        const [first, ...others] = new Set(documents.flatMap((document) => billAlone(document, parts)));
        for (const sku of others) scope.expect({ kinds: ['line-price-differs'], order: order.name, sku });
        return first !== undefined;
      },
    }).plant(scope);
  },
};

/** Components by the id of their line; none where one is also sold by itself, and so has two prices. */
function componentsOf({ lines }: ShopOrder): ReadonlyMap<string, Variant> {
  const parts = new Map<string, Variant>();
  for (const { id, bundle, variant, removed } of lines)
    if (bundle !== null && variant !== null && removed === 0) parts.set(id, variant);
  const items = new Set([...parts.values()].map(({ item }) => item));
  const isAlone = lines.some(({ id, variant }) => !parts.has(id) && items.has(variant?.item ?? ''));
  return isAlone ? new Map() : parts;
}

/** Bills components at their own price; their SKUs. */
function billAlone(document: ErpDocument, parts: ReadonlyMap<string, Variant>): readonly string[] {
  const changed: string[] = [];
  for (const line of document.lines) {
    const part = line.shopLine === null ? undefined : parts.get(line.shopLine);
    if (part === undefined || line.unitPrice === part.price) continue;
    const { amount } = line;
    line.unitPrice = part.price;
    line.amount = part.price * BigInt(line.quantity) - line.discount;
    if (amount !== 0n)
      line.taxes = line.taxes.map((tax) => ({ ...tax, amount: rounded(tax.amount, line.amount, amount) }));
    changed.push(part.sku);
  }
  retotal(document);
  return changed;
}
