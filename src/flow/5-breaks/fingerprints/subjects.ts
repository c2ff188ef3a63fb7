/**
 * What a fingerprint speaks about. `broken` is read from the break `b` on, `population` holds every record of the
 * subject, broken or not; both name their records alike, so that one condition can be asked of either:
 * o order, l order line, r refund, p payment, y payout, f fulfilment, s stock level, i item of the shop;
 * d document, e document line, q payment, z payout, g shipment, t stock level, j item of the ERP.
 */
export interface Subject {
  readonly broken: string;
  readonly population: string;
  /** Key of the population's record, and of the same record as a break carries it. */
  readonly key: string;
  readonly brokenKey: string;
  /** Day of the record, and the store it belongs to; null where it has none. */
  readonly day: string | null;
  readonly shop: string | null;
}

const order =
  'left join evidence.broken_shop_order o on o.order_id = coalesce(b.group_id, b.shop_row)\nleft join evidence.broken_erp_document d on d.document_id = coalesce(b.document_id, b.erp_row)';

export const subjects = {
  order: {
    broken: `evidence.broken b ${order}`,
    population: 'canon.shop_order o',
    key: 'o.order_id',
    brokenKey: 'coalesce(b.group_id, b.shop_row)',
    day: 'o.placed_on',
    shop: 'o.shop',
  },
  line: {
    broken: `evidence.broken b ${order}
left join evidence.broken_shop_order_line l on l.line_id = b.shop_row
left join evidence.broken_erp_document_line e on e.line_id = b.erp_row`,
    population: 'canon.shop_order_line l join canon.shop_order o on o.order_id = l.order_id',
    key: 'l.line_id',
    brokenKey: 'b.shop_row',
    day: 'o.placed_on',
    shop: 'o.shop',
  },
  refund: {
    broken: `evidence.broken b left join evidence.broken_shop_refund r on r.refund_id = b.shop_row
left join evidence.broken_shop_order o on o.order_id = b.group_id
left join evidence.broken_erp_document d on d.document_id = coalesce(b.document_id, b.erp_row)`,
    population: 'canon.shop_refund r left join canon.shop_order o on o.ref_key = r.ref_key',
    key: 'r.refund_id',
    brokenKey: 'b.shop_row',
    day: 'r.refunded_on',
    shop: 'o.shop',
  },
  document: {
    broken: `evidence.broken b left join evidence.broken_erp_document d on d.document_id = coalesce(b.document_id, b.erp_row)
left join evidence.broken_shop_order o on o.order_id = b.group_id`,
    population: 'canon.erp_document d',
    key: 'd.document_id',
    brokenKey: 'coalesce(b.document_id, b.erp_row)',
    day: 'd.document_on',
    shop: null,
  },
  payment: {
    broken: `evidence.broken b left join evidence.broken_shop_payment p on p.payment_id = b.shop_row
left join evidence.broken_erp_payment q on q.payment_id = b.erp_row
left join evidence.broken_shop_order o on o.order_id = b.group_id`,
    population: 'canon.shop_payment p left join canon.shop_order o on o.ref_key = p.ref_key',
    key: 'p.payment_id',
    brokenKey: 'b.shop_row',
    day: 'p.occurred_on',
    shop: 'o.shop',
  },
  payout: {
    broken: `evidence.broken b left join evidence.broken_shop_payout y on y.payout_id = b.shop_row
left join evidence.broken_erp_payout z on z.payout_id = b.erp_row`,
    population: 'canon.shop_payout y',
    key: 'y.payout_id',
    brokenKey: 'b.shop_row',
    day: 'y.paid_on',
    shop: null,
  },
  fulfilment: {
    broken: `evidence.broken b left join evidence.broken_shop_fulfilment f on f.fulfilment_id = b.shop_row
left join evidence.broken_erp_fulfilment g on g.fulfilment_id = b.erp_row
left join evidence.broken_shop_order o on o.order_id = b.group_id`,
    population: 'canon.shop_fulfilment f left join canon.shop_order o on o.ref_key = f.ref_key',
    key: 'f.fulfilment_id',
    brokenKey: 'b.shop_row',
    day: 'f.shipped_on',
    shop: 'o.shop',
  },
  stock: {
    broken: `evidence.broken b left join evidence.broken_shop_stock s on s.stock_id = b.shop_row
left join evidence.broken_erp_stock t on t.stock_id = b.erp_row`,
    population: 'canon.shop_stock s',
    key: 's.stock_id',
    brokenKey: 'b.shop_row',
    day: null,
    shop: null,
  },
  item: {
    broken: `evidence.broken b left join evidence.broken_shop_item i on i.item_id = b.shop_row
left join evidence.broken_erp_item j on j.item_id = b.erp_row`,
    population: 'canon.shop_item i',
    key: 'i.item_id',
    brokenKey: 'b.shop_row',
    day: null,
    shop: null,
  },
} as const satisfies Readonly<Record<string, Subject>>;
export type SubjectName = keyof typeof subjects;
