import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** Somebody adds a free sample to the order in the ERP, which the shop never hears of. */
export const erpSideEditNotPushedBack: Fault = inSalesDocuments({
  id: 'erp-side-edit-not-pushed-back',
  needs: [],
  kinds: ['line-extra-in-erp'],
  change: (documents, { order }, { random, merchant }) => {
    if (!random.chance(0.15)) return false;
    const own = new Set(order.lines.map(({ variant }) => variant?.item));
    const goods = merchant.variants.filter(({ kind, item }) => kind === 'product' && !own.has(item));
    if (goods.length === 0) return false;
    const sample = random.pick(goods);
    for (const [at, document] of documents.entries()) {
      if (at > 0 && document.type === 'invoice' && documents[at - 1]?.type === 'invoice') continue;
      document.lines.push({
        lineNo: document.lines.length + 1,
        kind: 'item',
        item: sample.item,
        shopLine: null,
        description: sample.title,
        quantity: 1,
        unitFactor: 1,
        unitPrice: 0n,
        discount: 0n,
        amount: 0n,
        taxes: [],
        account: 'revenue',
        warehouse: document.warehouse,
      });
    }
    return true;
  },
});
