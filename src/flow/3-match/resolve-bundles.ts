/** A document that found no order by its reference. */
export interface LooseDocument {
  readonly id: bigint;
  /** Keys of the orders that its reference lists, where it lists several. */
  readonly listed: readonly string[];
  readonly currency: string;
  readonly day: string;
  readonly total: bigint;
}

/** An order that found no document by its reference. */
export interface LooseOrder {
  readonly id: bigint;
  readonly key: string;
  readonly currency: string;
  readonly day: string;
  readonly shop: string;
  readonly gateway: string;
  readonly total: bigint;
}

/** Several orders that one document, or several documents, post together. */
export interface Bundle {
  readonly pass: 'reference-list' | 'daily-summary';
  readonly why: string;
  readonly orders: readonly LooseOrder[];
  readonly documents: readonly LooseDocument[];
}

/** Joins documents that list several orders, and daily postings, with their orders; the input's order does not matter. */
export function resolveBundles(
  orders: readonly LooseOrder[],
  documents: readonly LooseDocument[],
): readonly Bundle[] {
  const listed = byReferenceList(orders, documents);
  const takenOrders = new Set(listed.flatMap((bundle) => bundle.orders));
  const takenDocuments = new Set(listed.flatMap((bundle) => bundle.documents));
  const daily = byDay(
    orders.filter((order) => !takenOrders.has(order)),
    documents.filter((document) => !takenDocuments.has(document)),
  );
  return [...listed, ...daily];
}

/** References such as "#1001, #1002": every part has to be an order. Documents that share an order are one bundle. */
function byReferenceList(
  orders: readonly LooseOrder[],
  documents: readonly LooseDocument[],
): readonly Bundle[] {
  const byKey = new Map<string, LooseOrder>();
  const repeated = new Set<string>();
  for (const order of orders) {
    if (byKey.has(order.key)) repeated.add(order.key);
    byKey.set(order.key, order);
  }
  const bundles: { orders: Set<LooseOrder>; documents: LooseDocument[] }[] = [];
  for (const document of documents) {
    const found = document.listed.map((part) => (repeated.has(part) ? undefined : byKey.get(part)));
    if (
      found.length < 2 ||
      found.some((order) => order === undefined || order.currency !== document.currency)
    )
      continue;
    const own = new Set(found.filter((order) => order !== undefined));
    const joined = bundles.filter((bundle) => [...own].some((order) => bundle.orders.has(order)));
    for (const bundle of joined) {
      for (const order of bundle.orders) own.add(order);
      bundles.splice(bundles.indexOf(bundle), 1);
    }
    bundles.push({ orders: own, documents: [...joined.flatMap((bundle) => bundle.documents), document] });
  }
  return bundles.map((bundle) => ({
    pass: 'reference-list',
    why: 'the reference lists these orders',
    orders: [...bundle.orders],
    documents: bundle.documents,
  }));
}

/**
 * A document whose total is that of all loose orders of its day and currency, or of one shop or gateway among them.
 * Only exact sums count; where the sums show that a currency is posted by the day, the one document of a further day
 * is compared with its orders even if they differ.
 */
function byDay(orders: readonly LooseOrder[], documents: readonly LooseDocument[]): readonly Bundle[] {
  const bundles: Bundle[] = [];
  const days = groupBy(orders, dayKey);
  const open = [...groupBy(documents, dayKey)].sort(([a], [b]) => (a < b ? -1 : 1));
  const later: { readonly own: readonly LooseOrder[]; readonly document: LooseDocument }[] = [];
  for (const [day, ofDay] of open) {
    let left = days.get(day) ?? [];
    for (const document of [...ofDay].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const match = partsOf(left).filter(
        (part) => part.orders.length > 1 && sum(part.orders) === document.total,
      );
      const [only] = match;
      if (only === undefined || match.some((part) => !sameOrders(part.orders, only.orders))) {
        if (ofDay.length === 1 && left.length > 1) later.push({ own: left, document });
        continue;
      }
      bundles.push({ pass: 'daily-summary', why: only.why, orders: only.orders, documents: [document] });
      left = left.filter((order) => !only.orders.includes(order));
    }
  }
  const postedDaily = new Set(bundles.map(({ documents: [document] }) => document?.currency));
  for (const { own, document } of later) {
    if (!postedDaily.has(document.currency)) continue;
    const gap = sum(own) - document.total;
    const missing = own.filter(({ total }) => total === gap);
    const rest = missing.length === 1 ? own.filter((order) => order !== missing[0]) : own;
    bundles.push({
      pass: 'daily-summary',
      why: 'it is the one posting of that day',
      orders: rest,
      documents: [document],
    });
  }
  return bundles;
}

function partsOf(
  orders: readonly LooseOrder[],
): readonly { readonly why: string; readonly orders: readonly LooseOrder[] }[] {
  return [
    { why: 'it has the sum of all orders of that day', orders },
    ...[...groupBy(orders, ({ shop }) => shop)].map(([shop, own]) => ({
      why: `it has the sum of the orders of shop ${shop} on that day`,
      orders: own,
    })),
    ...[...groupBy(orders, ({ gateway }) => gateway)].map(([gateway, own]) => ({
      why: `it has the sum of the orders paid through ${gateway} on that day`,
      orders: own,
    })),
  ];
}

function dayKey({ day, currency }: { readonly day: string; readonly currency: string }): string {
  return `${day} ${currency}`;
}

function sameOrders(a: readonly LooseOrder[], b: readonly LooseOrder[]): boolean {
  return a.length === b.length && a.every((order) => b.includes(order));
}

function sum(records: readonly { readonly total: bigint }[]): bigint {
  return records.reduce((total, record) => total + record.total, 0n);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
