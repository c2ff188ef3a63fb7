import type { Books } from './books.ts';
import { extra, mug, pot } from './goods.ts';

/** Refunds whose credit memo agrees in amount alone, and returns of which the ERP knows all, some or nothing. */
export function addReturns(books: Books): void {
  const credit = { type: 'credit-memo', class: 'credit', document_on: '2024-03-20', posted_on: '2024-03-20' };
  for (const name of ['6801', '6802', '6803', '6804']) {
    books.order(name, 5000, [mug(1, 4000), pot(1, 1000)], { refunded: 1000 });
    books.document(`SI-${name}`, name, 5000, [mug(1, 4000), pot(1, 1000)]);
    books.refund(name, 1000, { external_id: `RF-${name}`, rounding: name === '6802' ? -5 : null });
    books.add('shop_refund_line', {
      refund_line_id: books.shopId(),
      external_id: `RL-${name}`,
      refund: `RF-${name}`,
      ref_key: name,
      item_key: 'B-2',
      quantity: '1',
      amount: 1000,
      currency: 'GBP',
    });
  }
  books.document('CM-6801', '6801', 1000, [mug(1, 1000)], credit);
  books.document('CM-6802', '6802', 1000, [pot(1, 1450), extra('rounding', -450)], credit);
  books.document('CM-6803', '6803', 1000, [pot(1, 1000)], credit);
  books.document('CM-6804', '6804', 1000, [pot(1, 1000)], { ...credit, external_id: 'RF-6804' });
  const statusOf: Readonly<Record<string, string>> = { '6804': 'open', '6805': 'canceled' };
  const returns: readonly (readonly [string, string, string | null])[] = [
    ['6801', '1', null],
    ['6802', '1', '0'],
    ['6803', '1', '1'],
    ['6804', '0', '0'],
    ['6805', '0', '1'],
  ];
  for (const [name, shop, erp] of returns) {
    const common = { ref_key: name, order_name: `#${name}`, item_key: 'B-2', quantity: '1' };
    books.add('shop_return', {
      ...common,
      return_id: books.shopId(),
      external_id: `RT-${name}`,
      restocked: shop,
      returned_on: '2024-03-19',
      status: statusOf[name] ?? 'closed',
    });
    if (erp === null) continue;
    books.add('erp_return', { ...common, return_id: books.erpId(), restocked: erp, status: 'posted' });
  }
}
