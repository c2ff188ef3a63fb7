import { describe, expect, it } from 'vitest';
import {
  at,
  bag,
  east,
  fulfilmentOf,
  lineOf,
  main,
  merchant,
  orderOf,
  returnOf,
  transactionOf,
} from './handmade.testing.ts';
import { imageOf } from './image-of.ts';

const told = (given: Parameters<typeof orderOf>[0], of = merchant) =>
  imageOf(orderOf(given), of).erp.documents.map(({ type, status, total, postedOn }) => [
    type,
    status,
    total,
    postedOn,
  ]);
const whole = lineOf('1');

describe('sales documents', () => {
  it('are a sales order until everything has shipped', () => {
    expect(told({})).toEqual([['sales-order', 'open', 3190n, null]]);
    expect(told({ fulfilments: [fulfilmentOf('1', 14, [{ line: whole, quantity: 2 }])] })).toEqual([
      ['sales-order', 'open', 3190n, null],
    ]);
    expect(told({ fulfilments: [fulfilmentOf('1', 14, [{ line: whole, quantity: 3 }])] })).toEqual([
      ['sales-order', 'closed', 3190n, null],
      ['invoice', 'posted', 3190n, '2026-10-14'],
    ]);
  });

  it('are not made for a shipment that was cancelled', () => {
    const cancelled = { status: 'cancelled' as const, cancelledAt: at(14, 13) };
    const fulfilments = [fulfilmentOf('1', 14, [{ line: whole, quantity: 3 }], cancelled)];
    expect(told({ fulfilments }).map(([type]) => type)).toEqual(['sales-order']);
  });

  it('are billed on the day of the order where invoices do not wait', () => {
    expect(told({}, { ...merchant, invoicesAtFulfilment: false })).toEqual([
      ['sales-order', 'closed', 3190n, null],
      ['invoice', 'posted', 3190n, '2026-10-12'],
    ]);
  });

  it('are none for what is not paid, is a test or failed', () => {
    expect(told({ transactions: [], financialStatus: 'pending' })).toEqual([]);
    expect(
      told({ transactions: [transactionOf('t', 3190n, { status: 'failure' })], financialStatus: 'pending' }),
    ).toEqual([]);
    expect(
      told({
        transactions: [transactionOf('t', 3190n, { kind: 'authorization' })],
        financialStatus: 'authorized',
      }),
    ).toEqual([]);
    expect(told({ test: true })).toEqual([]);
  });

  it('are made at once for a company that buys on terms', () => {
    const company = {
      id: '1',
      company: 'Acme',
      companyNumber: 'C1',
      number: 'C1-1',
      country: 'US',
      termsDays: 30,
    };
    const { documents } = imageOf(
      orderOf({ transactions: [], financialStatus: 'pending', company, dueOn: '2026-11-11' }),
      merchant,
    ).erp;
    expect(documents[0]).toMatchObject({ customer: 'C1-1', dueOn: '2026-11-11', total: 3190n });
  });

  it('leave out what edits removed, to the cent', () => {
    const { documents } = imageOf(orderOf({ lines: [lineOf('1', { removed: 1 })] }), merchant).erp;
    const [line] = documents[0]?.lines ?? [];
    expect(line).toMatchObject({ quantity: 2, amount: 1933n, discount: 67n });
    expect(line?.taxes.map(({ amount }) => amount)).toEqual([154n, 38n]);
    expect(documents[0]).toMatchObject({ net: 1933n, tax: 192n, total: 2125n });
  });

  it('have a line for each warehouse, and no cent is lost', () => {
    const assigned = [
      { location: main, quantity: 1 },
      { location: east, quantity: 2 },
    ];
    const { documents } = imageOf(orderOf({ lines: [lineOf('1', { assigned })] }), merchant).erp;
    expect(
      documents[0]?.lines.map(({ lineNo, warehouse, quantity, amount }) => [
        lineNo,
        warehouse,
        quantity,
        amount,
      ]),
    ).toEqual([
      [1, main.warehouse, 1, 966n],
      [2, east.warehouse, 2, 1934n],
    ]);
    expect(documents[0]?.total).toBe(3190n);
  });

  it('are split by shipment for some orders, with the charges on the first invoice', () => {
    const lines = [lineOf('1'), lineOf('2')];
    const fulfilments = [
      fulfilmentOf('1', 14, [{ line: lines[0] ?? whole, quantity: 3 }]),
      fulfilmentOf('2', 16, [{ line: lines[1] ?? whole, quantity: 3 }]),
    ];
    const shapes = new Set(
      Array.from({ length: 40 }, (_, serial) =>
        JSON.stringify(
          imageOf(orderOf({ serial, lines, fulfilments, tip: bag(200n) }), merchant)
            .erp.documents.filter(({ type }) => type === 'invoice')
            .map(({ total, postedOn }) => [String(total), postedOn]),
        ),
      ),
    );
    expect([...shapes].sort()).toEqual([
      '[["3390","2026-10-14"],["3190","2026-10-16"]]',
      '[["6580","2026-10-16"]]',
    ]);
  });

  it('bill goods given in exchange by themselves', () => {
    const given = lineOf('9', { origin: 'exchange', addedAt: at(20) });
    const documents = told({
      lines: [whole, given],
      returns: [returnOf('1', 20, { exchange: [given] })],
      fulfilments: [
        fulfilmentOf('1', 14, [{ line: whole, quantity: 3 }]),
        fulfilmentOf('2', 22, [{ line: given, quantity: 3 }]),
      ],
    });
    expect(documents).toEqual([
      ['sales-order', 'closed', 3190n, null],
      ['invoice', 'posted', 3190n, '2026-10-14'],
      ['sales-order', 'closed', 3190n, null],
      ['invoice', 'posted', 3190n, '2026-10-22'],
    ]);
  });

  it('book a gift card as a debt and no item, and shipping on freight', () => {
    const card = lineOf('1', { giftCard: true, taxes: [] });
    const shipping = [{ title: 'Standard', price: bag(500n), discount: bag(500n), taxes: [] }];
    const { documents } = imageOf(orderOf({ lines: [card], shipping }), merchant).erp;
    expect(documents.map(({ type }) => type)).toEqual(['sales-order', 'invoice']);
    expect(
      documents[1]?.lines.map(({ kind, item, account, amount, discount }) => [
        kind,
        item,
        account,
        amount,
        discount,
      ]),
    ).toEqual([
      ['gift-card', null, 'gift-card', 2900n, 100n],
      ['shipping', null, 'freight', 0n, 500n],
    ]);
  });

  it('are numbered in the manner of the ERP, by the day of their creation', () => {
    const fulfilments = [fulfilmentOf('1', 14, [{ line: whole, quantity: 3 }])];
    const numbers = (erp: typeof merchant.erp) =>
      imageOf(orderOf({ serial: 123, fulfilments }), { ...merchant, erp }).erp.documents.map(
        ({ number }) => number,
      );
    expect(numbers('business-central')).toEqual(['SO-21000123', 'PSI-23000123']);
    expect(numbers('netsuite')).toEqual(['SO21000123', 'INV23000123']);
    expect(numbers('odoo')).toEqual(['S21000123', 'INV/2026/23000123']);
  });

  it('of before the go-live came with the backfill, at their own dates', () => {
    const early = { createdAt: at(3), transactions: [transactionOf('t', 3190n, { at: at(3) })] };
    const [document] = imageOf(orderOf(early), merchant).erp.documents;
    expect(document).toMatchObject({ createdBy: 'backfill', documentOn: '2026-10-03' });
    expect(new Date(document?.createdAt ?? 0).toISOString().slice(0, 10)).toBe('2026-10-10');
  });
});
