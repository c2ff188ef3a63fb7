/** SQL of whether the ERP has shipped something of an order `o`: what it must tell the shop. */
export const shippedByErp = `exists (select 1 from canon.erp_fulfilment g where g.ref_key = o.ref_key and coalesce(g.status, 'posted') not in ('cancelled', 'draft'))`;
