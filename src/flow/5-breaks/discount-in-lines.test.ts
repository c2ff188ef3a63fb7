import { expect, it } from 'vitest';
import type { BreakKind } from '../../model/index.ts';
import { withDiscountInThem } from './discount-in-lines.ts';
import type { Finding, Sale } from './finding.ts';
import type { Piece } from './piece.ts';

const amounts = {
  total: 10_000n,
  tax: 0n,
  goods: 10_000n,
  shipping: 0n,
  discount: 0n,
  tip: 0n,
  duty: 0n,
  fee: 0n,
  rounding: 0n,
  giftCard: 0n,
};
const sale: Sale = {
  entity: null,
  shopCurrency: 'GBP',
  erpCurrency: 'GBP',
  shop: amounts,
  erp: amounts,
  shopTaxIncluded: true,
  erpTaxIncluded: true,
  shopLines: 1,
  erpLines: 1,
  shopLineDiscount: 0n,
};

function piece(kind: BreakKind, from: bigint, to: bigint, detail: string | null): Piece {
  const finding: Finding = {
    control: 'test',
    severity: 'major',
    kind,
    group: '1',
    document: '2',
    shopRow: null,
    erpRow: null,
    itemKey: 'A',
    name: null,
    field: 'unitPrice',
    expected: '1',
    actual: '2',
    expectedMinor: from,
    actualMinor: to,
    currency: 'GBP',
    detail,
  };
  return { finding, kind, effect: kind === 'discount-differs' ? from - to : to - from, unsure: 0n };
}

const effects = (pieces: readonly Piece[]): readonly (readonly [BreakKind, bigint])[] =>
  pieces.map(({ kind, effect }) => [kind, effect]);

it('takes a price that has the discount in it for one defect of the cents it was rounded by', () => {
  const pieces = [
    piece('line-price-differs', 3000n, 2901n, '2900 2901 3'),
    piece('discount-differs', 100n, 0n, null),
  ];
  expect(effects(withDiscountInThem(pieces, sale))).toEqual([['line-price-differs', 1n]]);
});

it('leaves prices that have the discount in them to the cent as they are', () => {
  const pieces = [
    piece('line-price-differs', 3000n, 2700n, '2700 2700 3'),
    piece('discount-differs', 300n, 0n, null),
  ];
  expect(withDiscountInThem(pieces, sale)).toEqual(pieces);
});

it('counts the discount of units that are too many with them', () => {
  const pieces = [
    piece('line-quantity-differs', 1000n, 3000n, '1000 2700 1'),
    piece('discount-differs', 0n, 300n, null),
  ];
  const [whole, ...others] = withDiscountInThem(pieces, sale);
  expect(whole).toMatchObject({ kind: 'line-quantity-differs', effect: 1700n });
  expect(whole?.also).toHaveLength(1);
  expect(others).toEqual([]);
});

it('keeps a discount that was lost while units came', () => {
  const pieces = [
    piece('line-quantity-differs', 1000n, 2000n, '900 2000 1'),
    piece('discount-differs', 100n, 0n, null),
  ];
  expect(withDiscountInThem(pieces, sale)).toEqual(pieces);
});

it('keeps a discount that differs on other lines as well', () => {
  const pieces = [
    piece('line-price-differs', 3000n, 2901n, '2900 2901 3'),
    piece('discount-differs', 400n, 0n, null),
  ];
  expect(withDiscountInThem(pieces, sale)).toEqual(pieces);
});
