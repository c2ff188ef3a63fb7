import type { Sale } from '../../records/erp-image.ts';

/** Takes a sale's shipments out of the ERP, with what the log says of them. */
export function forgetShipments({ erp }: Sale): void {
  const numbers = new Set(erp.shipments.map(({ number }) => number));
  erp.shipments = [];
  erp.log = erp.log.filter(({ document }) => document === null || !numbers.has(document));
}
