import { describe, expect, it } from 'vitest';
import type { BreakKind } from '../../model/index.ts';
import { type Allowances, attributeSale } from './attribute-sale.ts';
import type { Attribution, Finding, Sale } from './finding.ts';

const allow: Allowances = { total: 0n, tax: 1n, taxPerLine: 1n };

/** An order over 120.00 with 20.00 tax in it, the same on both sides. */
function saleOf(
  changes: Partial<Sale> & { readonly erpTotal?: bigint | null; readonly erpTax?: bigint | null } = {},
): Sale {
  const amounts = {
    total: 12_000n,
    tax: 2_000n,
    shipping: 0n,
    discount: 0n,
    tip: 0n,
    duty: 0n,
    fee: 0n,
    rounding: 0n,
    giftCard: 0n,
    goods: 12_000n,
  };
  const { erpTotal = 12_000n, erpTax = 2_000n, ...more } = changes;
  return {
    entity: null,
    shopCurrency: 'GBP',
    erpCurrency: 'GBP',
    shop: amounts,
    erp: { ...amounts, total: erpTotal, tax: erpTax },
    shopTaxIncluded: true,
    erpTaxIncluded: true,
    shopLines: 2,
    erpLines: 2,
    shopLineDiscount: 0n,
    ...more,
  };
}

function found(
  kind: BreakKind,
  expectedMinor: bigint | null,
  actualMinor: bigint | null,
  more: Partial<Finding> = {},
): Finding {
  return {
    control: `test.${kind}`,
    severity: 'major',
    kind,
    group: '1',
    document: '2',
    shopRow: null,
    erpRow: null,
    itemKey: null,
    name: null,
    field: null,
    expected: null,
    actual: null,
    expectedMinor,
    actualMinor,
    currency: 'GBP',
    detail: null,
    ...more,
  };
}

const total = (actual: bigint): Finding => found('order-total-differs', 12_000n, actual);
const tax = (actual: bigint): Finding => found('tax-differs', 2_000n, actual);
/** Kind and effect of every break, and what is tolerated. */
const said = ({ drafts, tolerated }: Attribution): readonly string[] => [
  ...drafts.map(({ kind, effect }) => `${kind} ${effect}`),
  ...tolerated.map(({ reason, effect }) => `(${reason} ${effect})`),
];
const consequences = ({ drafts }: Attribution): readonly (readonly string[])[] =>
  drafts.map((draft) => draft.consequences.map(({ kind }) => kind));

describe('attributeSale', () => {
  it('puts total and tax under the line that moved them', () => {
    const sale = saleOf({ erpTotal: 12_600n, erpTax: 2_100n });
    const result = attributeSale(
      sale,
      [found('line-price-differs', 6_000n, 6_600n), total(12_600n), tax(2_100n)],
      allow,
    );
    expect(said(result)).toEqual(['line-price-differs 600']);
    expect(consequences(result)).toEqual([['order-total-differs', 'tax-differs']]);
  });

  it('says each of several defects with its own effect', () => {
    const sale = saleOf({ erpTotal: 10_900n, erpTax: 1_817n });
    const result = attributeSale(
      sale,
      [
        found('line-missing-in-erp', 1_000n, null),
        found('line-quantity-differs', 500n, 400n),
        total(10_900n),
        tax(1_817n),
      ],
      allow,
    );
    expect(said(result)).toEqual(['line-missing-in-erp -1000', 'line-quantity-differs -100']);
  });

  it('says currency before anything else', () => {
    const result = attributeSale(
      saleOf(),
      [found('currency-differs', 1n, 1n), total(9_000n), tax(1_500n)],
      allow,
    );
    expect(said(result)).toEqual(['currency-differs null']);
    expect(consequences(result)).toEqual([['order-total-differs', 'tax-differs']]);
  });

  it('calls a total the rest of which nothing explains a total', () => {
    expect(said(attributeSale(saleOf({ erpTotal: 12_001n }), [total(12_001n)], allow))).toEqual([
      'order-total-differs 1',
    ]);
    const both = [found('shipping-differs', 0n, 500n), total(12_777n)];
    expect(said(attributeSale(saleOf({ erpTotal: 12_777n }), both, allow))).toEqual([
      'shipping-differs 500',
      'order-total-differs 277',
    ]);
  });

  it('knows a line on another item by its quantity and amount', () => {
    const gone = found('line-missing-in-erp', 1_000n, null, { itemKey: 'A', expected: '2' });
    const came = found('line-extra-in-erp', null, 1_000n, { itemKey: 'B', actual: '2' });
    expect(said(attributeSale(saleOf(), [gone, came], allow))).toEqual(['line-item-differs 0']);
    const fewer = { ...came, actual: '3' };
    expect(said(attributeSale(saleOf(), [gone, fewer], allow))).toEqual([
      'line-missing-in-erp -1000',
      'line-extra-in-erp 1000',
    ]);
  });

  describe('tax', () => {
    it('on top of prices that contain it', () => {
      const sale = saleOf({ erpTotal: 14_400n, erpTax: 2_400n });
      const result = attributeSale(sale, [total(14_400n), tax(2_400n)], allow);
      expect(said(result)).toEqual(['tax-inclusive-mistaken 2400']);
      expect(result.drafts[0]?.fingerprint).toBe('tax-on-top-of-inclusive-price');
    });

    it('on top of prices that contain it, beside a missing line', () => {
      const sale = saleOf({ erpTotal: 13_200n, erpTax: 2_200n });
      const result = attributeSale(
        sale,
        [found('line-missing-in-erp', 1_000n, null), total(13_200n), tax(2_200n)],
        allow,
      );
      expect(said(result)).toEqual(['line-missing-in-erp -1000', 'tax-inclusive-mistaken 2200']);
    });

    it('is harmless up to a minor unit a line, and no further', () => {
      expect(said(attributeSale(saleOf({ erpTax: 2_002n }), [tax(2_002n)], allow))).toEqual([
        '(tax rounded per line 0)',
      ]);
      expect(said(attributeSale(saleOf({ erpTax: 2_003n }), [tax(2_003n)], allow))).toEqual([
        'tax-differs 0',
      ]);
    });

    it('moves the total where prices do not contain it', () => {
      const sale = saleOf({
        shopTaxIncluded: false,
        erpTaxIncluded: false,
        erpTotal: 12_100n,
        erpTax: 2_100n,
      });
      expect(said(attributeSale(sale, [total(12_100n), tax(2_100n)], allow))).toEqual(['tax-differs 100']);
    });

    it('rounded line by line moves a total without tax in its prices as far as itself, and no further', () => {
      const outside = { shopTaxIncluded: false, erpTaxIncluded: false } as const;
      const rounded = saleOf({ ...outside, erpTotal: 12_001n, erpTax: 2_001n });
      expect(said(attributeSale(rounded, [total(12_001n), tax(2_001n)], allow))).toEqual([
        '(tax rounded per line 0)',
        '(rounding of amounts 1)',
      ]);
      const off = saleOf({ ...outside, erpTotal: 12_001n });
      expect(said(attributeSale(off, [total(12_001n)], allow))).toEqual(['order-total-differs 1']);
    });

    it('is known only as well as a rounded tax shows: a large effect on a small order is not its fault', () => {
      // 0.50 of goods bear 0.03 tax (7 %, rounded down from 0.035); 100.00 more bear 7.00, not 6.00.
      const sale = saleOf({ shopTaxIncluded: false, erpTaxIncluded: false, erpTotal: 10_754n, erpTax: 704n });
      const small: Sale = {
        ...sale,
        shop: { ...sale.shop, total: 53n, tax: 3n, discount: 10_000n },
        shopLineDiscount: 10_000n,
      };
      const findings = [
        found('discount-differs', 10_000n, 0n),
        found('order-total-differs', 53n, 10_754n),
        found('tax-differs', 3n, 704n),
      ];
      expect(attributeSale(small, findings, allow).drafts.map(({ kind }) => kind)).toEqual([
        'discount-differs',
      ]);
    });
  });

  describe('discounts', () => {
    it('told in the prices are no defect', () => {
      const findings = [found('discount-differs', 1_000n, 0n), found('line-price-differs', 11_000n, 10_000n)];
      expect(said(attributeSale(saleOf(), findings, allow))).toEqual([
        '(discount told in prices or on other lines 0)',
      ]);
    });

    it('that are lost are one, with the total under it', () => {
      const sale = saleOf({ erpTotal: 13_000n, erpTax: 2_167n });
      const result = attributeSale(
        sale,
        [found('discount-differs', 1_000n, 0n), total(13_000n), tax(2_167n)],
        allow,
      );
      expect(said(result)).toEqual(['discount-differs 1000']);
    });
  });

  it('adds the effects up to the difference of the totals, whatever differs', () => {
    for (const [price, missing, shipping, rest] of [
      [6_100n, 900n, 0n, 0n],
      [5_000n, 1n, 700n, 13n],
      [6_000n, 500n, 499n, -40n],
    ] as const) {
      const erpTotal = 12_000n + (price - 6_000n) - missing + shipping + rest;
      const findings = [
        found('line-price-differs', 6_000n, price),
        found('line-missing-in-erp', missing, null),
        found('shipping-differs', 0n, shipping),
        total(erpTotal),
      ];
      const { drafts, tolerated } = attributeSale(saleOf({ erpTotal }), findings, allow);
      const sum = [...drafts, ...tolerated].reduce((all, { effect }) => all + (effect ?? 0n), 0n);
      expect(sum).toBe(erpTotal - 12_000n);
    }
  });

  it('says nothing of the total where one side does not say it, and where lines do not make it', () => {
    const unknown = attributeSale(
      saleOf({ erpTotal: null }),
      [found('line-missing-in-erp', 1_000n, null), found('order-total-differs', 12_000n, null)],
      allow,
    );
    expect(unknown.drafts.map(({ kind, effect }) => [kind, effect])).toEqual([['line-missing-in-erp', null]]);
    const same = attributeSale(
      saleOf(),
      [found('line-missing-in-erp', 1_000n, null), found('line-price-differs', 500n, 400n)],
      allow,
    );
    expect(said(same)).toEqual(['line-missing-in-erp 0', 'line-price-differs 0']);
  });

  it('brings other footings together within their rounding', () => {
    // Prices with tax in the shop, without in the ERP: 60.00 is 50.00.
    const sale = saleOf({ erpTaxIncluded: false });
    expect(said(attributeSale(sale, [found('line-price-differs', 6_000n, 5_000n)], allow))).toEqual([
      '(discount told in prices or on other lines 0)',
    ]);
    const dearer = attributeSale(
      { ...sale, erp: { ...sale.erp, total: 12_600n } },
      [found('line-price-differs', 6_000n, 5_500n), total(12_600n)],
      allow,
    );
    expect(said(dearer)).toEqual(['line-price-differs 600']);
  });

  it('counts the whole of a tax that was lost beside a tip, which bears none', () => {
    const shop = {
      ...saleOf().shop,
      total: 30_837n,
      tax: 1_822n,
      shipping: 1_250n,
      tip: 975n,
      goods: 26_790n,
    };
    const sale = saleOf({
      shop,
      erp: { ...shop, total: 29_781n, tax: 1_741n, tip: 0n },
      shopTaxIncluded: false,
      erpTaxIncluded: false,
    });
    const result = attributeSale(
      sale,
      [
        found('order-total-differs', 30_837n, 29_781n),
        found('tip-differs', 975n, 0n),
        found('tax-differs', 1_822n, 1_741n),
      ],
      allow,
    );
    expect(said(result).toSorted()).toEqual(['tax-differs -81', 'tip-differs -975']);
  });
});
