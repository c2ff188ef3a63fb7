import type { Books } from './books.ts';
import { mug, pot } from './goods.ts';

/** Orders with one document, with none, with one that carries another reference, or that could not be read. */
export function addOrders(books: Books): void {
  books.order('1001', 3000, [mug(2, 1000), pot(1, 1000)]);
  books.document('SI-1', '1001', 3000, [mug(2, 1000), pot(1, 1000)]);
  const known = books.order('1002', 500, [mug(1, 500)]);
  books.document('SI-2', null, 500, [mug(1, 500)], { external_id: `gid-${known}` });
  books.order('1003', 700, [mug(1, 700)]);
  books.order('1004', 700, [mug(1, 700)], { financial_status: 'pending' });
  books.order('1005', 1234, [mug(1, 1234)], { customer_key: 'C77' });
  books.document('SI-5', '1O05', 1234, [mug(1, 1234)], { customer_key: 'C77' });
  books.order('1006', 4321, [mug(1, 4321)], { customer_key: null, email_key: null, placed_on: '2024-03-11' });
  books.document('SI-6', null, 4321, [mug(1, 4321)], { document_on: '2024-03-11' });
  books.document('SI-7', 'NOBODY', 999, [], {});
  books.order('1008', 800, [mug(1, 800)], { incomplete: true });
  books.document('SI-8', '1008', 900, [mug(1, 900)]);
  books.order('1009', 800, [mug(1, 800)]);
  books.document('SI-9', '1009', 900, [mug(1, 900)], { incomplete: true });
  books.order('1010', 100, [mug(1, 100)]);
  books.document('SI-10', 'GONE', 100, [mug(1, 100)]);
  books.add('unread_key', { side: 'erp', ref_key: '1010' });
  books.add('unread_key', { side: 'shop', ref_key: 'GONE' });
  books.order('1011', 600, [mug(1, 600)], { source_name: 'POS' });
  books.order('1012', 640, [mug(1, 640)]);
  books.document('SI-12', '1012', 640, [mug(1, 640)], { reference: 'Shopify 1012' });
}

/** Documents that list several orders. */
export function addBundles(books: Books): void {
  const day = { placed_on: '2024-03-15' };
  for (const [name, total] of [
    ['1101', 1510],
    ['1102', 2620],
    ['1103', 3730],
    ['1104', 4840],
  ] as const) {
    books.order(name, total, [mug(1, total)], day);
  }
  const listed = { document_on: '2024-03-16', customer_key: null, email_key: null, email_form: null };
  for (const [number, first, second, total] of [
    ['SI-110', '1101', '1102', 4130],
    ['SI-111', '1103', '1104', 8580],
  ] as const) {
    const reference = `#${first}, #${second}`;
    const id = books.document(number, `${first},${second}`, total, [], { ...listed, reference });
    books.add('reference_part', { document_id: id, part: 1, ref_key: first });
    books.add('reference_part', { document_id: id, part: 2, ref_key: second });
  }
}

/** Orders and documents that share a reference: splits, duplicates, other currencies. */
export function addGroups(books: Books): void {
  books.order('2001', 3000, [mug(1, 1000), pot(1, 2000)]);
  books.document('SI-21a', '2001', 1000, [mug(1, 1000)]);
  books.document('SI-21b', '2001', 2000, [pot(1, 2000)]);
  books.order('2002', 1500, [mug(1, 1500)]);
  books.document('SI-22a', '2002', 1500, [mug(1, 1500)]);
  books.document('SI-22b', '2002', 1500, [mug(1, 1500)]);
  books.order('2003', 1500, [mug(1, 1500)]);
  books.document('SO-23', '2003', 1500, [mug(1, 1500)], { class: 'order', type: 'sales-order' });
  books.document('SI-23', '2003', 1500, [mug(1, 1500)]);
  books.order('2004', 1500, [mug(1, 1500)]);
  books.document('SO-24a', '2004', 1500, [mug(1, 1500)], { class: 'order', type: 'sales-order' });
  books.document('SO-24b', '2004', null, [mug(1, 1500)], { class: 'order', type: 'sales-order' });
  for (const currency of ['GBP', 'EUR']) books.order('2005', 900, [mug(1, 900)], { currency });
  books.document('SI-25', '2005', 900, [mug(1, 900)], { currency: 'EUR' });
  for (const currency of ['GBP', 'EUR']) books.order('2006', 900, [mug(1, 900)], { currency });
  books.document('SI-26', '2006', 900, [mug(1, 900)], { currency: null });
  books.document('SI-26x', '2006', 900, [mug(1, 900)], { currency: 'JPY' });
  for (const total of [1100, 1100]) books.order('2007', total, [mug(1, total)]);
  books.document('SI-27', '2007', 1100, [mug(1, 1100)]);
  for (const total of [1100, 2200]) books.order('2008', total, [mug(1, total)]);
  books.document('SI-28', '2008', 3300, [mug(1, 1100), mug(1, 2200)]);
  for (const total of [1100, 2200]) books.order('2009', total, [mug(1, total)]);
  for (const total of [1100, 2200, 2200]) books.document(`SI-29-${total}`, '2009', total, [mug(1, total)]);
  for (const total of [40, 40]) books.order('2010', total, [mug(1, total)]);
}
