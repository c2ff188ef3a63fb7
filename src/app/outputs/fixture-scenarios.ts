import type { BreakKind, Ledger, Severity } from '../../model/index.ts';

/** A cause planted in the example: how many records it breaks, and how it shows. */
export interface Scenario {
  readonly kind: BreakKind;
  readonly control: string;
  readonly severity: Severity;
  readonly count: number;
  readonly population: number;
  readonly currency: 'GBP' | 'EUR' | 'USD';
  readonly ledger: Ledger | null;
  readonly field: string | null;
  readonly title: string;
  readonly attribute: string;
  readonly value: string;
  readonly fingerprint: string | null;
  /** Days of March 2011 between which it happened. */
  readonly days: readonly [number, number];
  /** Size of one difference in minor units. */
  readonly minor: number;
}

// kind | control | severity | breaks | population | currency | ledger | field | title | attribute | value | fingerprint | first and last day | minor units
const rows = `
currency-differs | document.currency-agrees | critical | 13 | 13 | EUR | sales | currency | All 13 orders to Germany between 14 and 16 March were posted in GBP. | country | DE | currency-dropped | 14 | 16 | 48250
order-missing-in-erp | order.has-one-document | critical | 31 | 34 | GBP | sales | - | 31 of 34 orders placed on 23 March between 02:00 and 05:00 never reached the ERP. | hour | 02 to 05 | webhook-outage | 23 | 23 | 21840
order-duplicated-in-erp | order.has-one-document | critical | 9 | 9 | GBP | sales | - | All 9 orders retried on 18 March were posted twice. | source name | retry | double-post | 18 | 18 | 32115
tax-inclusive-mistaken | document.tax-agrees | critical | 18 | 18 | GBP | sales | tax | All 18 orders with shipping to Northern Ireland were booked as if prices were net of VAT. | province | NIR | tax-on-gross | 15 | 29 | 2210
line-item-differs | order-line.item-agrees | major | 22 | 22 | GBP | - | item | All 22 lines with SKU 85200 were posted to item I01803 in place of I01936. | sku | 85200 | wrong-item-mapping | 14 | 31 | 540
refund-missing-in-erp | refund.has-one-credit-memo | critical | 17 | 19 | EUR | refunds | - | 17 of 19 refunds paid back by gift card have no credit memo. | gateway | gift_card | - | 16 | 30 | 6495
payout-fee-differs | payout.fee-agrees | major | 14 | 16 | GBP | payouts | fee | 14 of 16 payouts were posted without the fixed fee of 0.20 per transaction. | gateway | shopify_payments | fixed-fee-omitted | 15 | 31 | 1860
line-price-differs | order-line.price-agrees | major | 27 | 28 | GBP | sales | unitPrice | 27 of 28 lines with SKU 22423 carry the price of the previous list. | sku | 22423 | stale-price-list | 17 | 31 | 255
line-quantity-differs | order-line.quantity-agrees | major | 16 | 16 | EUR | sales | quantity | All 16 lines with SKU 21212 were posted in cartons of 12 as if they were units. | sku | 21212 | unit-of-measure-12 | 14 | 30 | 3960
fx-rate-differs | document.rate-agrees | major | 21 | 24 | USD | - | rate | 21 of 24 invoices in USD after 21 March still use the rate of 18 March. | currency | USD | stale-rate | 21 | 31 | 785
shipping-differs | document.shipping-agrees | minor | 19 | 19 | GBP | sales | shipping | All 19 orders with shipping method Express were posted without freight. | shipping method | Express | freight-dropped | 14 | 28 | 995
discount-differs | document.discount-agrees | major | 15 | 15 | GBP | sales | discount | All 15 orders with code SPRING10 had the discount taken twice. | discount code | SPRING10 | discount-twice | 19 | 27 | 1430
tip-differs | document.tip-agrees | minor | 8 | 8 | USD | sales | tip | All 8 point-of-sale orders with a tip were posted without it. | channel | pos | difference-equals-tip | 18 | 29 | 350
customer-differs | document.customer-agrees | minor | 12 | 13 | GBP | - | customer | 12 of 13 orders of guest customers were posted to C09999. | customer | guest | default-customer | 15 | 28 | 0
entity-differs | document.entity-agrees | major | 9 | 9 | EUR | sales | entity | All 9 orders of shop EU to Ireland were booked in entity UK. | country | IE | entity-by-language | 20 | 30 | 11080
period-differs | document.period-agrees | major | 14 | 15 | GBP | - | postedOn | 14 of 15 orders placed on 31 March after 23:00 London time were posted in April. | hour | 23 | one-utc-offset | 31 | 31 | 9030
refund-amount-differs | refund.amount-agrees | major | 11 | 12 | GBP | refunds | amount | 11 of 12 partial refunds with restocking were credited without their tax. | refund type | partial | tax-of-refund-dropped | 16 | 30 | 640
status-differs | order.status-agrees | minor | 20 | 26 | GBP | - | status | 20 of 26 orders cancelled after payment are still open in the ERP. | financial status | voided | - | 14 | 30 | 4120
fulfilment-missing-in-erp | fulfilment.has-one-shipment | major | 13 | 13 | EUR | - | - | All 13 fulfilments from location Rotterdam have no shipment. | location | Rotterdam | location-unmapped | 22 | 31 | 7385
payment-missing-in-erp | payment.has-one-posting | critical | 10 | 10 | GBP | payments | - | All 10 payments through Klarna have no posting. | gateway | klarna | gateway-unmapped | 19 | 31 | 8860
order-late-in-erp | order.flows-in-time | minor | 16 | 41 | GBP | - | createdAt | 16 of 41 orders placed on 26 March reached the ERP after more than four hours. | day | 2011-03-26 | - | 26 | 26 | 0
order-reference-broken | document.reference-found | major | 7 | 7 | USD | sales | reference | All 7 orders of shop RW above 99,999 have their reference cut to eight characters. | shop | RW | reference-truncated | 27 | 31 | 15460
line-missing-in-erp | order.lines-complete | major | 12 | 12 | GBP | sales | - | All 12 orders with more than 100 lines lost what follows line 100. | lines | over 100 | page-limit-100 | 14 | 31 | 5220
edit-not-carried | order.edits-carried | major | 6 | 6 | GBP | sales | - | All 6 orders edited after payment lost the line that was added. | edited | after payment | edit-after-sync | 21 | 29 | 1995
gift-card-treatment-differs | document.gift-card-is-liability | major | 9 | 10 | EUR | sales | account | 9 of 10 gift cards sold were posted as revenue (4000) in place of a liability (2150). | line kind | gift-card | gift-card-as-revenue | 15 | 28 | 5000
`;

function read(row: string): Scenario {
  const cells = row.split(' | ');
  const cell = (at: number): string => cells[at] ?? '';
  const optional = (at: number): string | null => (cell(at) === '-' ? null : cell(at));
  return {
    kind: cell(0) as BreakKind,
    control: cell(1),
    severity: cell(2) as Severity,
    count: Number(cell(3)),
    population: Number(cell(4)),
    currency: cell(5) as Scenario['currency'],
    ledger: optional(6) as Ledger | null,
    field: optional(7),
    title: cell(8),
    attribute: cell(9),
    value: cell(10),
    fingerprint: optional(11),
    days: [Number(cell(12)), Number(cell(13))],
    minor: Number(cell(14)),
  };
}

/** The causes planted in the example, one a line of the table. */
export const scenarios: readonly Scenario[] = rows.trim().split('\n').map(read);
