import { describe, expect, it } from 'vitest';
import type { Sale } from '../records/erp-image.ts';
import {
  at,
  bag,
  fulfilmentOf,
  lineOf,
  main,
  merchant,
  orderOf,
  refundOf,
  returnOf,
} from './handmade.testing.ts';
import { imageOf } from './image-of.ts';
import { openStockBook } from './stock-book.ts';

const line = lineOf('1');
const item = line.variant?.item ?? '';
const levelAfter = (sale: Sale) => {
  const book = openStockBook(merchant);
  book.add(sale);
  const level = book.levels().find((one) => one.item === item && one.warehouse === main.warehouse);
  if (!level) throw new Error('no level');
  return { ...level, moved: level.onHand - book.opening(item, main.warehouse) };
};

describe('stock', () => {
  it('goes down by what shipped and up by what was restocked', () => {
    const back = { line, quantity: 2, restocked: 1, location: main };
    const order = orderOf({
      fulfilments: [fulfilmentOf('1', 14, [{ line, quantity: 3 }])],
      returns: [returnOf('5', 20, { lines: [back] })],
      fulfilmentStatus: 'fulfilled',
    });
    const level = levelAfter(imageOf(order, merchant));
    expect(level).toMatchObject({ moved: -2, reserved: 0, shopCommitted: 0, lastMovedAt: at(20), sold: 3 });
    expect(level.shopOnHand).toBe(level.onHand);
  });

  it('reserves what is still to ship on both sides, less what was called off', () => {
    const called = {
      id: 'r',
      line,
      quantity: 1,
      subtotal: bag(966n),
      tax: bag(96n),
      restockType: 'cancel' as const,
      location: main,
    };
    const order = orderOf({
      fulfilments: [fulfilmentOf('1', 14, [{ line, quantity: 1 }])],
      refunds: [refundOf('7', 15, { lines: [called], settled: bag(1062n) })],
      fulfilmentStatus: 'partially_fulfilled',
    });
    const level = levelAfter(imageOf(order, merchant));
    expect(level).toMatchObject({ moved: -1, reserved: 1, shopCommitted: 1 });
    expect(level.shopAvailable).toBe(level.onHand - level.reserved);
  });

  it('holds nothing for what is not paid or was cancelled', () => {
    const unpaid = orderOf({ transactions: [], financialStatus: 'pending' });
    const cancelled = orderOf({ cancelledAt: at(13) });
    for (const order of [unpaid, cancelled]) {
      expect(levelAfter(imageOf(order, merchant))).toMatchObject({ moved: 0, reserved: 0, shopCommitted: 0 });
    }
  });

  it('differs where the ERP does not know a shipment, or the shop does not', () => {
    const order = orderOf({
      fulfilments: [fulfilmentOf('1', 14, [{ line, quantity: 3 }])],
      fulfilmentStatus: 'fulfilled',
    });
    const unknown = imageOf(order, merchant);
    unknown.erp.shipments.length = 0;
    const lost = levelAfter(unknown);
    expect(lost).toMatchObject({ moved: 0, lastMovedAt: null });
    expect(lost.onHand - lost.shopOnHand).toBe(3);

    const unpushed = imageOf(order, merchant);
    unpushed.notPushed.add('1');
    const level = levelAfter(unpushed);
    expect(level).toMatchObject({ moved: -3, shopCommitted: 3 });
    expect(level.shopOnHand - level.onHand).toBe(3);
  });
});
