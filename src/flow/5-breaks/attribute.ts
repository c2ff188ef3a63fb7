import type { BreakKind } from '../../model/index.ts';
import { type Allowances, attributeSale } from './attribute-sale.ts';
import type { Draft, Finding, Leniency, Sale } from './finding.ts';
import { rejoinDocuments, type SameBuyer } from './rejoin-documents.ts';

/** Kinds whose differences are weighed against each other within an order. */
const withinSale: ReadonlySet<string> = new Set([
  'currency-differs',
  'edit-not-carried',
  'line-missing-in-erp',
  'line-extra-in-erp',
  'line-quantity-differs',
  'line-price-differs',
  'discount-differs',
  'shipping-differs',
  'tip-differs',
  'duty-differs',
  'fee-differs',
  'rounding-line-unexplained',
  'gift-card-treatment-differs',
  'tax-differs',
  'order-total-differs',
]);

function isAboutSale({ control, kind }: Finding): boolean {
  // The detail of a tax that is right by itself stands alone, and so does how something was paid.
  return withinSale.has(kind) && !/^(refund|payment)\./.test(control) && control !== 'order-line.tax-agrees';
}

/** A payment in the wrong currency together with its documents: it follows them, and is no defect by itself. */
const isWithItsDocuments = ({ control, detail }: Finding): boolean =>
  control === 'payment.currency-agrees' && detail === 'with its documents';

/** Kinds that make whatever else is wrong with the same document a consequence. */
const aboutWholeDocument: ReadonlySet<string> = new Set([
  'order-duplicated-in-erp',
  'order-missing-in-shop',
  'order-reference-broken',
]);

/** Kinds that follow from another break of the same order: what never came has no payment, shipment or refund either. */
const ofSameOrder: Readonly<Partial<Record<BreakKind, ReadonlySet<BreakKind>>>> = {
  'order-missing-in-erp': new Set([
    'payment-missing-in-erp',
    'refund-missing-in-erp',
    'fulfilment-missing-in-erp',
    'return-not-carried',
    'restock-differs',
    'stock-differs',
  ]),
  'cancellation-not-carried': new Set([
    'document-not-posted',
    'refund-missing-in-erp',
    'return-not-carried',
    'restock-differs',
    'status-differs',
    'stock-differs',
  ]),
  'location-differs': new Set(['stock-differs']),
  'refund-missing-in-erp': new Set(['return-not-carried', 'restock-differs', 'stock-differs']),
  'document-not-posted': new Set([
    'payment-missing-in-erp',
    'fulfilment-missing-in-erp',
    'status-differs',
    'stock-differs',
  ]),
  'account-differs': new Set(['gift-card-treatment-differs']),
  ...Object.fromEntries(
    (
      [
        'fulfilment-missing-in-erp',
        'fulfilment-missing-in-shop',
        'fulfilment-quantity-differs',
        'return-not-carried',
        'restock-differs',
      ] as const
    ).map((kind) => [kind, new Set<BreakKind>(['stock-differs', 'status-differs'])]),
  ),
};

/** Kinds that own others of their order only where this control found them. */
const ownsBy: Readonly<Partial<Record<BreakKind, string>>> = {
  'account-differs': 'payment.booked-by-gateway',
};

/** Kinds that a wrong currency brings with it. */
const ofCurrency: ReadonlySet<string> = new Set(['fx-rate-differs', 'fx-amount-differs']);

/** Turns findings into one draft for each defect; the input's order does not matter. */
export function attribute(
  findings: readonly Finding[],
  sales: ReadonlyMap<string, Sale>,
  allow: Allowances,
  sameBuyer?: SameBuyer,
): { readonly drafts: readonly Draft[]; readonly tolerated: readonly Leniency[] } {
  const drafts: Draft[] = [];
  const tolerated: Leniency[] = [];
  const byGroup = new Map<string, Finding[]>();
  const single: Finding[] = [];
  for (const finding of findings) {
    if (finding.group !== null && sales.has(finding.group) && isAboutSale(finding)) {
      const list = byGroup.get(finding.group);
      if (list === undefined) byGroup.set(finding.group, [finding]);
      else list.push(finding);
    } else single.push(finding);
  }
  for (const [group, own] of byGroup) {
    const sale = sales.get(group);
    if (sale === undefined) continue;
    const result = attributeSale(sale, own, allow);
    drafts.push(...result.drafts);
    tolerated.push(...result.tolerated);
  }
  const linked = rejoinDocuments(drafts, single, sameBuyer);
  const { sales: told, rest } = withTheirPayments(linked.drafts, linked.single);
  return { drafts: [...told, ...withoutFollowers(rest, told)], tolerated };
}

/**
 * Payments that differ by just what a break of their order moves, or have the wrong currency of its documents: they
 * follow the document, and are no second defect.
 */
function withTheirPayments(
  drafts: readonly Draft[],
  single: readonly Finding[],
): { readonly sales: readonly Draft[]; readonly rest: readonly Finding[] } {
  const payments = single.filter(
    (one) => one.group !== null && (one.kind.startsWith('payment-') || isWithItsDocuments(one)),
  );
  if (payments.length === 0 || drafts.length === 0) return { sales: drafts, rest: single };
  const byGroup = Map.groupBy(drafts, ({ finding }) => finding.group);
  const owned = new Map<Draft, Finding[]>();
  for (const payment of payments) {
    const own = byGroup.get(payment.group) ?? [];
    const owner = isWithItsDocuments(payment)
      ? own.find(({ kind }) => kind === 'currency-differs')
      : ownerByAmount(effectOf(payment), own);
    if (owner !== undefined) owned.set(owner, [...(owned.get(owner) ?? []), payment]);
  }
  const taken = new Set([...owned.values()].flat());
  return {
    sales: drafts.map((draft) => {
      const own = owned.get(draft);
      if (own === undefined) return draft;
      const carried = own.map((payment) => draftOf(payment, []));
      return { ...draft, consequences: [...draft.consequences, ...own], carried };
    }),
    rest: single.filter((finding) => !taken.has(finding)),
  };
}

function ownerByAmount(moved: bigint | null, own: readonly Draft[]): Draft | undefined {
  if (moved === null || moved === 0n) return undefined;
  const whole = own.reduce((sum, { effect }) => sum + (effect ?? 0n), 0n);
  return own.find(({ effect }) => effect === moved) ?? (whole === moved ? own[0] : undefined);
}

/** Single findings, with those that only follow from another break on the same document put under it. */
function withoutFollowers(single: readonly Finding[], sales: readonly Draft[]): readonly Draft[] {
  const owners = new Map<string, Finding>();
  for (const finding of single) {
    if (finding.document !== null && aboutWholeDocument.has(finding.kind))
      owners.set(finding.document, finding);
  }
  const orderOwners = ownersByOrder(single);
  const wrongCurrency = new Set(
    [...sales.map(({ finding }) => finding), ...single]
      .filter(({ kind }) => kind === 'currency-differs')
      .map(({ document }) => document),
  );
  const followers = new Map<Finding, Finding[]>();
  const kept: Finding[] = [];
  for (const finding of single) {
    const ofDocument = finding.document === null ? undefined : owners.get(finding.document);
    const owner = ofDocument ?? orderOwners.get(finding);
    if (owner === undefined && isWithItsDocuments(finding)) continue;
    if (owner !== undefined && owner !== finding)
      followers.set(owner, [...(followers.get(owner) ?? []), finding]);
    else if (ofCurrency.has(finding.kind) && wrongCurrency.has(finding.document)) continue;
    else kept.push(finding);
  }
  return kept.map((finding) => {
    const own = followers.get(finding) ?? [];
    const carried = own.filter((one) => orderOwners.has(one)).map((one) => draftOf(one, []));
    return { ...draftOf(finding, own), ...(carried.length === 0 ? {} : { carried }) };
  });
}

function draftOf(finding: Finding, consequences: readonly Finding[]): Draft {
  return { finding, kind: finding.kind, effect: effectOf(finding), consequences };
}

/** The finding that each one follows from as it is of the same order; never in a ring, for owners come first. */
function ownersByOrder(findings: readonly Finding[]): ReadonlyMap<Finding, Finding> {
  const owned = new Map<Finding, Finding>();
  const moved = new Map(
    findings
      .filter((one) => one.kind === 'currency-differs' && !isWithItsDocuments(one))
      .map((one) => [one.group, one]),
  );
  for (const one of findings) {
    const owner = isWithItsDocuments(one) && one.group !== null ? moved.get(one.group) : undefined;
    if (owner !== undefined) owned.set(one, owner);
  }
  for (const [kind, follow] of Object.entries(ofSameOrder)) {
    const by = ownsBy[kind as BreakKind];
    const isOwner = (one: Finding): boolean =>
      one.kind === kind && (by === undefined || one.control === by) && !owned.has(one);
    const owners = new Map(findings.filter(isOwner).map((one) => [one.group, one]));
    owners.delete(null);
    if (owners.size === 0) continue;
    for (const one of findings) {
      const owner = owners.get(one.group);
      if (owner !== undefined && !owned.has(one) && follow.has(one.kind)) owned.set(one, owner);
    }
  }
  return owned;
}

/** Controls of money that goes back: it is in no total of payments. */
const ofMoneyBack: ReadonlySet<string> = new Set(['payment.paid-back-by-shop', 'payment.dispute-is-booked']);

/** ERP total minus shop total that a finding outside of a matched sale makes. */
function effectOf({ control, kind, expectedMinor, actualMinor }: Finding): bigint | null {
  if (ofMoneyBack.has(control)) return null;
  switch (kind) {
    case 'order-missing-in-erp':
    case 'order-duplicated-in-shop':
    case 'refund-missing-in-erp':
    case 'refund-duplicated-in-shop':
    case 'payout-missing-in-erp':
    case 'payment-missing-in-erp':
      return expectedMinor === null ? null : -expectedMinor;
    case 'order-missing-in-shop':
    case 'order-duplicated-in-erp':
    case 'refund-missing-in-shop':
    case 'refund-duplicated-in-erp':
    case 'payout-missing-in-shop':
    case 'payment-missing-in-shop':
      return actualMinor;
    case 'order-reference-broken':
      return (actualMinor ?? 0n) - (expectedMinor ?? 0n);
    case 'order-total-differs':
    case 'refund-amount-differs':
    case 'refund-on-wrong-order':
    case 'payout-amount-differs':
    case 'payout-fee-differs':
    case 'payment-amount-differs':
      return expectedMinor === null || actualMinor === null ? null : actualMinor - expectedMinor;
    default:
      return null;
  }
}
