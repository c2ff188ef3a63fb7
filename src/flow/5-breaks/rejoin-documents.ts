import type { Draft, Finding } from './finding.ts';

/** A sales document and its invoice at most. */
const mostDocuments = 2;

/** Whether a document and the order of a group have the same buyer; null where nothing says so. */
export type SameBuyer = (document: string | null, group: string) => boolean | null;

/**
 * Documents that refer to no order, and are worth just what the lines of one order are short of, are that order's: its
 * link is lost, and what is missing follows from it. Where several fit, the buyer decides; else nothing is said.
 */
export function rejoinDocuments(
  drafts: readonly Draft[],
  single: readonly Finding[],
  sameBuyer: SameBuyer = () => null,
): { readonly drafts: readonly Draft[]; readonly single: readonly Finding[] } {
  const strays = Map.groupBy(
    single.filter(
      ({ kind, group, actualMinor }) =>
        kind === 'order-missing-in-shop' && group === null && (actualMinor ?? 0n) > 0n,
    ),
    ({ currency, actualMinor }) => keyOf(currency, actualMinor ?? 0n),
  );
  if (strays.size === 0) return { drafts, single };
  const short = Map.groupBy(shortOrders(drafts), ({ key }) => key);
  const taken = new Set<Finding | Draft>();
  const rejoined: Draft[] = [];
  for (const [key, orders] of short) {
    const documents = strays.get(key) ?? [];
    const isSure = orders.length === 1 && documents.length <= mostDocuments;
    const fits = ({ group }: ShortOrder, { document }: Finding): boolean => {
      const same = sameBuyer(document, group);
      return isSure ? same !== false : same === true;
    };
    for (const order of orders) {
      const own = documents.filter((one) => fits(order, one));
      const [first, ...copies] = own;
      const isShared = own.some((one) => orders.filter((other) => fits(other, one)).length > 1);
      if (first === undefined || own.length > mostDocuments || isShared) continue;
      for (const one of [...own, ...order.drafts]) taken.add(one);
      rejoined.push(rejoin(first, copies, order));
    }
  }
  return {
    drafts: [...drafts.filter((draft) => !taken.has(draft)), ...rejoined],
    single: single.filter((finding) => !taken.has(finding)),
  };
}

interface ShortOrder {
  readonly key: string;
  readonly group: string;
  readonly drafts: readonly Draft[];
}

/** What an order shows that a part of it has no document. */
const ofMissingPart: ReadonlySet<string> = new Set([
  'line-missing-in-erp',
  'line-quantity-differs',
  'shipping-differs',
  'discount-differs',
]);

/** Orders of which nothing is wrong but that a part is missing. */
function shortOrders(drafts: readonly Draft[]): readonly ShortOrder[] {
  const byGroup = Map.groupBy(drafts, ({ finding }) => finding.group);
  return [...byGroup].flatMap(([group, own]) => {
    const lacks = own.every(({ kind, effect }) => ofMissingPart.has(kind) && effect !== null);
    if (group === null || !lacks) return [];
    const sum = own.reduce((total, { effect }) => total + (effect ?? 0n), 0n);
    if (sum >= 0n) return [];
    return [{ key: keyOf(own[0]?.finding.currency ?? null, -sum), group, drafts: own }];
  });
}

function rejoin(first: Finding, copies: readonly Finding[], { group, drafts }: ShortOrder): Draft {
  const finding: Finding = {
    ...first,
    kind: 'order-reference-broken',
    group,
    shopRow: BigInt(group),
    expectedMinor: first.actualMinor,
  };
  const lines = drafts.flatMap((draft) => [draft.finding, ...draft.consequences]);
  return {
    finding,
    kind: 'order-reference-broken',
    effect: 0n,
    consequences: [...lines, ...copies],
    carried: copies.map((copy) => ({
      finding: copy,
      kind: copy.kind,
      effect: copy.actualMinor,
      consequences: [],
    })),
  };
}

function keyOf(currency: string | null, amount: bigint): string {
  return `${currency ?? ''} ${amount}`;
}
