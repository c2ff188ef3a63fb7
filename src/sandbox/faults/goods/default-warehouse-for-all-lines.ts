import { inSalesDocuments } from '../amounts/sales-documents.ts';

/** Lines of sales orders take the default warehouse, whatever place the goods leave from. */
export const defaultWarehouseForAllLines = inSalesDocuments({
  id: 'default-warehouse-for-all-lines',
  needs: ['split-shipments'],
  kinds: ['location-differs'],
  change: (documents, { order }, { merchant }) => {
    const preset = merchant.locations[0]?.warehouse ?? null;
    if (order.source === 'pos') return false;
    let changed = false;
    for (const { lines } of documents) {
      for (const line of lines) {
        if (line.kind !== 'item' || line.warehouse === null || line.warehouse === preset) continue;
        line.warehouse = preset;
        changed = true;
      }
    }
    return changed;
  },
});
