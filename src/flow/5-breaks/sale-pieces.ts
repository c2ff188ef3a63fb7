import { divideRounded, magnitude } from '../../ground/index.ts';
import type { BreakKind } from '../../model/index.ts';
import { withDiscountInThem } from './discount-in-lines.ts';
import type { Finding, Sale } from './finding.ts';
import type { Piece } from './piece.ts';
import { goods, sameFooting, unsureOf } from './sale-amounts.ts';

/** What several differences add to the total together. */
export function sumOf(pieces: readonly { readonly effect: bigint }[]): bigint {
  return pieces.reduce((sum, { effect }) => sum + effect, 0n);
}

/** The differences of an order by themselves, each with its effect on the total. */
export function toPieces(findings: readonly Finding[], sale: Sale): readonly Piece[] {
  const pieces = findings.flatMap((finding) => toPiece(finding, sale));
  return withTheirDiscount(withDiscountInThem(pairMisplaced(pairSwappedItems(pieces)), sale), sale);
}

function toPiece(finding: Finding, sale: Sale): readonly Piece[] {
  const { kind } = finding;
  const expected = finding.expectedMinor ?? 0n;
  const actual = finding.actualMinor ?? 0n;
  const moved = (from: bigint, to: bigint): readonly Piece[] => {
    const converted = sameFooting(sale) ? magnitude(to - from) : magnitude(to) + magnitude(from);
    const effect = goods(to, sale, 'erp') - goods(from, sale, 'shop');
    return [{ finding, kind, effect, unsure: unsureOf(converted, sale) }];
  };
  switch (kind) {
    case 'line-missing-in-erp':
      return moved(netOf(finding, expected), 0n);
    case 'line-extra-in-erp':
      return moved(0n, netOf(finding, actual));
    case 'line-quantity-differs':
    case 'line-price-differs':
      return moved(expected, actual);
    case 'shipping-differs':
      // The document took the freight from elsewhere, and its tax from the order.
      return taxStayed(sale)
        ? [{ finding, kind, effect: actual - expected, unsure: 0n }]
        : moved(expected, actual);
    case 'discount-differs':
      return moved(-expected, -actual);
    case 'tip-differs':
    case 'duty-differs':
    case 'fee-differs':
    case 'rounding-line-unexplained':
    case 'gift-card-treatment-differs':
      return [{ finding, kind, effect: actual - expected, unsure: 0n }];
    default:
      return [];
  }
}

/** Whether the taxes are the same on both sides, where prices do not contain them. */
function taxStayed({ shop, erp, shopTaxIncluded, erpTaxIncluded }: Sale): boolean {
  return shopTaxIncluded === false && erpTaxIncluded === false && shop.tax !== null && shop.tax === erp.tax;
}

/** A line's amount after its discount, where the control gives it. */
function netOf({ detail }: Finding, gross: bigint): bigint {
  return detail === null ? gross : BigInt(detail);
}

/** A missing and an extra line of the same quantity and amount are one line on another item. */
function pairSwappedItems(pieces: readonly Piece[]): readonly Piece[] {
  const missing = pieces.filter(({ kind }) => kind === 'line-missing-in-erp');
  const extra = pieces.filter(({ kind }) => kind === 'line-extra-in-erp');
  const taken = new Set<Piece>();
  const swapped: Piece[] = [];
  for (const gone of missing) {
    const same = extra.find(
      (came) =>
        !taken.has(came) &&
        sameNumber(came.finding.actual, gone.finding.expected) &&
        (magnitude(came.effect + gone.effect) <= 1n || sameBeforeDiscount(gone, came)),
    );
    if (same === undefined) continue;
    taken.add(gone).add(same);
    const finding: Finding = {
      ...gone.finding,
      kind: 'line-item-differs',
      erpRow: same.finding.erpRow,
      field: 'item',
      expected: gone.finding.itemKey,
      actual: same.finding.itemKey,
    };
    swapped.push({
      finding,
      kind: 'line-item-differs',
      effect: sameBeforeDiscount(gone, same) ? 0n : same.effect + gone.effect,
      unsure: same.unsure + gone.unsure,
    });
  }
  return [...pieces.filter((piece) => !taken.has(piece)), ...swapped];
}

/** Where one side tells the discount beside the line, the line is the same before it; the discount is compared by itself. */
function sameBeforeDiscount({ finding: gone }: Piece, { finding: came }: Piece): boolean {
  return gone.expectedMinor !== null && gone.expectedMinor === came.actualMinor;
}

/** What each charge is called where it is posted as something else. */
const placeOf: Readonly<Partial<Record<BreakKind, string>>> = {
  'shipping-differs': 'shipping',
  'tip-differs': 'tip',
  'duty-differs': 'duty',
  'fee-differs': 'fee',
  'gift-card-treatment-differs': 'gift card',
};

/** An amount of a charge that is gone and the same amount that came as something else are one charge in the wrong place. */
function pairMisplaced(pieces: readonly Piece[]): readonly Piece[] {
  const place = ({ kind, finding }: Piece): string | undefined =>
    kind === 'line-missing-in-erp' || kind === 'line-extra-in-erp'
      ? `item ${finding.itemKey ?? ''}`.trim()
      : placeOf[kind];
  const gone = pieces.filter((piece) => place(piece) !== undefined && piece.effect < 0n);
  const came = pieces.filter((piece) => place(piece) !== undefined && piece.effect > 0n);
  const taken = new Set<Piece>();
  const moved: Piece[] = [];
  for (const from of gone) {
    const to = came.find((one) => !taken.has(one) && cancel(one, from));
    // Two lines of goods are two defects, or one on another item.
    if (to === undefined || (placeOf[from.kind] === undefined && placeOf[to.kind] === undefined)) continue;
    taken.add(from).add(to);
    // What is taxed on one place only moves the tax as well, which is said of the tax.
    const effect = asWritten(to) + asWritten(from) === 0n ? 0n : to.effect + from.effect;
    const both = { effect, unsure: to.unsure + from.unsure };
    if (from.kind === 'gift-card-treatment-differs') {
      moved.push({ ...from, ...both, also: [to.finding] });
      continue;
    }
    // A gift card without a SKU is no different from goods in a shop that does not say what it is.
    if (to.kind === 'gift-card-treatment-differs' && from.finding.itemKey === null) {
      const told: Finding = { ...from.finding, kind: 'line-item-differs', name: 'unmapped' };
      moved.push({ finding: told, kind: 'line-item-differs', ...both });
      continue;
    }
    const finding: Finding = {
      ...from.finding,
      kind: 'account-differs',
      erpRow: to.finding.erpRow,
      field: 'kind',
      expected: place(from) ?? null,
      actual: place(to) ?? null,
    };
    moved.push({ finding, kind: 'account-differs', ...both });
  }
  return moved.length === 0 ? pieces : [...pieces.filter((piece) => !taken.has(piece)), ...moved];
}

/** Whether two differences are the same money, gone and come: as it is paid, or as both sides write it. */
function cancel(one: Piece, other: Piece): boolean {
  return (
    magnitude(one.effect + other.effect) <= 1n + one.unsure + other.unsure ||
    asWritten(one) + asWritten(other) === 0n
  );
}

/** A difference in the amounts as they stand in the records, without the tax that goes with them. */
function asWritten({ kind, finding }: Piece): bigint {
  const [expected, actual] = [finding.expectedMinor ?? 0n, finding.actualMinor ?? 0n];
  if (kind === 'line-missing-in-erp') return -netOf(finding, expected);
  if (kind === 'line-extra-in-erp') return netOf(finding, actual);
  return actual - expected;
}

/**
 * A discount that the shop states on the order alone and the ERP on lines goes with the lines: where lines are missing,
 * their share of it is missing too, and is part of the same defect.
 */
function withTheirDiscount(pieces: readonly Piece[], sale: Sale): readonly Piece[] {
  const discount = pieces.find(({ kind }) => kind === 'discount-differs');
  const lines = pieces.filter(({ kind }) => kind.startsWith('line-') && kind !== 'line-price-differs');
  const { goods: allGoods } = sale.shop;
  if (
    discount === undefined ||
    lines.length === 0 ||
    allGoods === 0n ||
    sale.shopLineDiscount === sale.shop.discount
  )
    return pieces;
  const gone = sumOf(lines);
  const share = -divideRounded(sale.shop.discount * gone, goods(allGoods, sale, 'shop'));
  const whole = goods(share, sale, 'shop');
  if (magnitude(discount.effect - whole) > BigInt(sale.shopLines + 1)) return pieces;
  const [first, ...others] = lines;
  if (first === undefined) return pieces;
  const bearer = others.reduce(
    (most, one) => (magnitude(one.effect) > magnitude(most.effect) ? one : most),
    first,
  );
  return pieces
    .filter((piece) => piece !== discount)
    .map((piece) =>
      piece === bearer
        ? { ...piece, effect: piece.effect + discount.effect, also: [discount.finding] }
        : piece,
    );
}

function sameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : Number(a) === Number(b);
}
