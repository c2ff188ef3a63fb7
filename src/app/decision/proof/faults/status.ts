import { change, number, type PlantedDefect, plainSales, quoted } from '../fault.ts';

/** The shipment was not carried. */
export const shipmentLost: PlantedDefect = {
  id: 'shipment-lost',
  symptom: 'order-status-wrong',
  kinds: ['fulfilment-missing-in-erp'],
  says: 'The shipments of an order are taken out of the ERP.',
  needs: 'an order of one shipped item whose shipment is on both sides',
  candidates: (oldEnough) => `select o.name, o.ref_key from ${plainSales(oldEnough)}
  and (select count(distinct f.item_key) from canon.shop_fulfilment f where f.ref_key = o.ref_key) = 1
  and (select max(f.shipped_on) from canon.shop_fulfilment f where f.ref_key = o.ref_key) <= date '${oldEnough}'
  and exists (select 1 from canon.erp_fulfilment f where f.ref_key = o.ref_key)`,
  plant: (lake, order) =>
    change(lake, `delete from canon.erp_fulfilment where ref_key = ${quoted(order, 'ref_key')}`),
};

/** The ERP says another status. */
export const statusOff: PlantedDefect = {
  id: 'status-off',
  symptom: 'order-status-wrong',
  kinds: ['status-differs'],
  says: 'The ERP says of a shipped order that it is not.',
  needs: 'an order that both sides call fulfilled',
  candidates: (oldEnough) => `select o.name, o.order_id from ${plainSales(oldEnough)}
  and o.fulfilment_status = 'fulfilled'
  and exists (select 1 from pair.document_group g join canon.erp_document k on k.document_id = g.document_id where g.group_id = o.order_id and k.fulfilment_status = 'fulfilled')`,
  plant: (lake, order) =>
    change(
      lake,
      `update canon.erp_document set fulfilment_status = 'unfulfilled' where fulfilment_status is not null and document_id in (select document_id from pair.document_group where group_id = ${number(order, 'order_id')})`,
    ),
};
