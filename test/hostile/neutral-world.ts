/** One line of an order; money in cents. */
export interface WorldLine {
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
  readonly price: number;
}

/** One sale as the shop knows it; money in cents of USD, tax added on top. */
export interface WorldOrder {
  readonly name: string;
  readonly id: string;
  readonly day: string;
  readonly time: string;
  readonly email: string;
  readonly customer: string;
  readonly lines: readonly WorldLine[];
  readonly shipping: number;
  /** Refunded to the customer; zero for none. */
  readonly refunded: number;
}

/** One document as the ERP knows it; amounts are positive on credit memos too. */
export interface WorldDocument {
  readonly number: string;
  readonly type: 'invoice' | 'credit-memo';
  /** The invoice a credit memo belongs to. */
  readonly appliesTo: string;
  readonly order: WorldOrder;
  readonly day: string;
  readonly lines: readonly WorldLine[];
  readonly shipping: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
}

const goods = [
  ['MUG-01', 'Mug, blue', 1250],
  ['TEA-100', 'Green tea', 899],
  ['00420', 'Müsli bowl', 1799],
  ['LMP-7/B', 'Lamp "Oslo"', 4995],
  ['CSH-X', 'Cushion', 2310],
] as const;

/** Cents given back, by number of the order. */
const refunds: ReadonlyMap<number, number> = new Map([
  [1004, 500],
  [1009, 1234],
  [1015, 777],
  [1020, 1000],
]);

const orders: readonly WorldOrder[] = Array.from({ length: 24 }, (_, n) => ({
  name: `#${1001 + n}`,
  id: String(6612345678900 + n * 17),
  day: `2026-01-${String(3 + n).padStart(2, '0')}`,
  time: `1${n % 10}:2${n % 6}:3${n % 7}`,
  email: `buyer${n + 1}@example.com`,
  customer: `C${String(10_000 + n)}`,
  lines: Array.from({ length: 1 + (n % 3) }, (_, line) => {
    const [sku, title, price] = goods[(n + line * 2) % goods.length] ?? goods[0];
    return { sku, title, quantity: 1 + ((n + line) % 4), price };
  }),
  shipping: n % 3 === 0 ? 0 : 495,
  refunded: refunds.get(1001 + n) ?? 0,
}));

/** Order names whose ERP side is wrong, by what is wrong with it. */
export const planted = { missing: '#1007', quantity: '#1011', refund: '#1015' } as const;

export const shopOrders = orders;

/** Lines of an order before tax, in cents. */
export const subtotalOf = (lines: readonly WorldLine[]): number =>
  lines.reduce((sum, line) => sum + line.quantity * line.price, 0);

/** Ten per cent of everything, rounded half up. */
export const taxOf = (net: number): number => Math.floor((net + 5) / 10);

/** What the customer was asked to pay, in cents. */
export const totalOf = (order: WorldOrder): number => {
  const net = subtotalOf(order.lines) + order.shipping;
  return net + taxOf(net);
};

/** The ERP's documents of an order; `quantity` units more stand on its first line. */
function documentsOf(order: WorldOrder, quantity: number, isCredited: boolean): readonly WorldDocument[] {
  const n = Number(order.name.slice(1)) - 1001;
  const number = `SI-${2001 + n}`;
  const lines = order.lines.map((line, at) =>
    at === 0 ? { ...line, quantity: line.quantity + quantity } : line,
  );
  const net = subtotalOf(lines) + order.shipping;
  const common = { order, appliesTo: '', day: order.day };
  const invoice: WorldDocument = {
    ...common,
    number,
    type: 'invoice',
    lines,
    shipping: order.shipping,
    net,
    tax: taxOf(net),
    total: net + taxOf(net),
  };
  if (!isCredited) return [invoice];
  const memo: WorldDocument = {
    ...common,
    number: `CM-${3001 + n}`,
    type: 'credit-memo',
    appliesTo: number,
    lines: [{ sku: 'GOODWILL', title: 'Goodwill', quantity: 1, price: order.refunded }],
    shipping: 0,
    net: order.refunded,
    tax: 0,
    total: order.refunded,
  };
  return [invoice, memo];
}

/** The ERP's documents where everything arrived. */
export const cleanDocuments: readonly WorldDocument[] = orders.flatMap((order) =>
  documentsOf(order, 0, order.refunded > 0),
);

/** The ERP's documents with the three planted differences: an order missing, a quantity wrong, a refund missing. */
export const erpDocuments: readonly WorldDocument[] = orders
  .filter(({ name }) => name !== planted.missing)
  .flatMap((order) =>
    documentsOf(
      order,
      order.name === planted.quantity ? 1 : 0,
      order.refunded > 0 && order.name !== planted.refund,
    ),
  );
