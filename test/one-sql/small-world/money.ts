import type { Books } from './books.ts';

/** Payments and payouts. */
export function addMoney(books: Books): void {
  const payments: readonly (readonly [string, number | null, number | null, string])[] = [
    ['1001', 3000, 3000, 'GBP'],
    ['1002', 500, null, 'GBP'],
    ['1003', null, 700, 'GBP'],
    ['2001', 3000, 2999, 'GBP'],
    ['2005', 900, 900, 'EUR'],
  ];
  for (const [ref, shop, erp, currency] of payments) {
    const common = {
      ref_key: ref,
      order_name: `#${ref}`,
      currency,
      occurred_on: '2024-03-11',
      gateway: 'cards',
    };
    if (shop !== null) {
      books.add('shop_payment', {
        ...common,
        payment_id: books.shopId(),
        type: 'charge',
        amount: shop,
        fee: 30,
        net: shop - 30,
        payout: `po-${currency}`,
        payout_on: '2024-03-14',
        payout_status: 'paid',
      });
    }
    if (erp !== null)
      books.add('erp_payment', { ...common, payment_id: books.erpId(), type: null, amount: erp });
  }
  books.add('shop_payment', {
    payment_id: books.shopId(),
    type: 'refund',
    ref_key: '5001',
    amount: -1000,
    fee: 0,
    net: -1000,
    currency: 'GBP',
    payout: 'po-late',
    payout_status: 'paid',
  });
  books.add('shop_payment', {
    payment_id: books.shopId(),
    type: 'charge',
    ref_key: null,
    amount: 4000,
    fee: 50,
    net: 3950,
    currency: 'GBP',
    payout: 'po-odd',
    payout_status: null,
  });
  books.add('shop_payment', {
    payment_id: books.shopId(),
    type: 'charge',
    ref_key: null,
    amount: 1,
    fee: null,
    net: 1,
    currency: 'GBP',
    payout: 'po-wait',
    payout_status: 'pending',
  });
  const payout = (
    table: string,
    id: number,
    name: string,
    currency: string,
    amounts: readonly (number | null)[],
  ): void => {
    const [gross = null, fee = null, net = null] = amounts;
    books.add(table, {
      payout_id: id,
      payout: name,
      payout_key: name.toUpperCase(),
      currency,
      paid_on: '2024-03-14',
      gross,
      fee,
      net,
    });
  };
  payout('erp_payout', books.erpId(), 'PO-GBP', 'GBP', [6500, null, 6500]);
  payout('erp_payout', books.erpId(), 'PO-EUR', 'EUR', [900, 31, 870]);
  payout('erp_payout', books.erpId(), 'PO-ODD', 'GBP', [4000, 50, 3900]);
  payout('erp_payout', books.erpId(), 'PO-NEVER', 'GBP', [1, 0, 1]);
  payout('shop_payout', books.shopId(), 'po-gbp', 'GBP', [6500, 60, 6440]);
  payout('shop_payout', books.shopId(), 'po-eur', 'EUR', [900, 30, 870]);
  payout('shop_payout', books.shopId(), 'po-odd', 'GBP', [4000, 50, 3950]);
  payout('shop_payout', books.shopId(), 'po-late', 'GBP', [-1000, 0, -1000]);
  books.add('erp_posting', {
    posting_id: books.erpId(),
    document: 'SI-1',
    account: '4000',
    posted_on: '2024-03-10',
    amount: 3000,
    currency: 'GBP',
  });
}
