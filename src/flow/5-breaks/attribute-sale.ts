import type { BreakKind } from '../../model/index.ts';
import type { Attribution, Draft, Finding, Leniency, Sale } from './finding.ts';

/** What attribution may call harmless, in minor units. */
export interface Allowances {
  readonly total: bigint;
  readonly tax: bigint;
  readonly taxPerLine: bigint;
}

/** One difference with what it adds to ERP total minus shop total. */
interface Piece {
  readonly finding: Finding;
  readonly kind: BreakKind;
  readonly effect: bigint;
  /** By how much the effect may be wrong because the tax rate is known only from a rounded tax. */
  readonly unsure: bigint;
  /** Differences that are part of this one. */
  readonly also?: readonly Finding[];
}

/**
 * Attributes everything that differs within one order to its most specific causes, so that each defect is said once:
 * currency before amounts, tax added to prices that contain it before tax, lines and charges before the total.
 * The effects of the drafts and of what is tolerated add up to ERP total minus shop total.
 */
export function attributeSale(sale: Sale, findings: readonly Finding[], allow: Allowances): Attribution {
  const currency = findings.find(({ kind }) => kind === 'currency-differs');
  if (currency !== undefined) {
    const rest = findings.filter((finding) => finding !== currency);
    return {
      drafts: [{ finding: currency, kind: 'currency-differs', effect: null, consequences: rest }],
      tolerated: [],
    };
  }
  const total = findings.find(({ kind }) => kind === 'order-total-differs');
  const tax = findings.find(({ kind }) => kind === 'tax-differs');
  const residual =
    sale.shop.total === null || sale.erp.total === null ? null : sale.erp.total - sale.shop.total;
  const pieces = withTheirDiscount(
    pairSwappedItems(findings.flatMap((finding) => toPiece(finding, sale))),
    sale,
  );
  const reading = explain(pieces, sale, residual, allow);
  const settled = settleTax(tax, sale, reading, allow);
  return assemble(reading, settled, total, tax, sale);
}

/** A reading of the differences: which are defects, what they leave unexplained, and what tax they imply. */
interface Reading {
  readonly defects: readonly Piece[];
  /** Differences of presentation only: the same money, told differently. */
  readonly presentation: readonly Finding[];
  readonly taxMistake: bigint | null;
  readonly left: bigint;
  readonly expectedTax: bigint | null;
  /** How many of the effects are rounded, and so may be off by a minor unit. */
  readonly slack: bigint;
}

function explain(pieces: readonly Piece[], sale: Sale, residual: bigint | null, allow: Allowances): Reading {
  const slack = allow.total + roundingSlack(pieces, sale);
  const candidates = readings(pieces, sale);
  if (residual === null) {
    return {
      ...candidates[0],
      taxMistake: null,
      left: 0n,
      expectedTax: expectedTax(sale, sumOf(pieces)),
      slack,
    };
  }
  for (const candidate of candidates) {
    const left = residual - sumOf(candidate.defects);
    if (magnitude(left) <= slack) {
      return {
        ...candidate,
        taxMistake: null,
        left,
        expectedTax: expectedTax(sale, sumOf(candidate.defects)),
        slack,
      };
    }
    const mistake = taxMistaken(sale, candidate.defects, residual, slack);
    if (mistake !== null) {
      const spared = candidate.defects.filter(({ finding }) => !samePriceOtherFooting(finding));
      const other = sumOf(spared);
      return {
        ...candidate,
        defects: spared,
        taxMistake: residual - other,
        left: 0n,
        expectedTax: sale.erp.tax,
        slack,
      };
    }
  }
  const [whole] = candidates;
  return {
    ...whole,
    taxMistake: null,
    left: residual - sumOf(whole.defects),
    expectedTax: expectedTax(sale, sumOf(whole.defects)),
    slack,
  };
}

interface Candidate {
  readonly defects: readonly Piece[];
  readonly presentation: readonly Finding[];
}

/** Ways to read the differences, the plainest first: all are defects; a discount is told on other lines or in the prices. */
function readings(pieces: readonly Piece[], sale: Sale): readonly [Candidate, ...Candidate[]] {
  const without = (dropped: (piece: Piece) => boolean): Candidate => ({
    defects: pieces.filter((piece) => !dropped(piece)),
    presentation: pieces.filter(dropped).map(({ finding }) => finding),
  });
  // Brought to the same footing, amounts that agree differ by what each of them was rounded.
  const isRounding = ({ kind, effect, unsure }: Piece): boolean =>
    !sameFooting(sale) && toldWithTax.has(kind) && magnitude(effect) <= BigInt(sale.erpLines + 1) + unsure;
  // Of a SKU that is mapped to no item nothing says that another one is wrong.
  const isUnmapped = ({ kind, finding }: Piece): boolean =>
    kind === 'line-item-differs' && finding.name === 'unmapped';
  const isNone = (piece: Piece): boolean => isRounding(piece) || isUnmapped(piece);
  if (pieces.some(isNone)) {
    const rest = readings(
      pieces.filter((piece) => !isNone(piece)),
      sale,
    );
    const told = pieces.filter(isNone).map(({ finding }) => finding);
    const [first, ...others] = rest.map((one) => ({ ...one, presentation: [...one.presentation, ...told] }));
    return first === undefined ? rest : [first, ...others];
  }
  const isDiscount = ({ kind }: Piece): boolean => kind === 'discount-differs';
  const isPrice = ({ kind }: Piece): boolean => kind === 'line-price-differs';
  const isShipping = ({ kind }: Piece): boolean => kind === 'shipping-differs';
  const all: Candidate = { defects: pieces, presentation: [] };
  const hasDiscount = pieces.some(isDiscount);
  const options: Candidate[] = [];
  if (hasDiscount && pieces.some(isPrice) && sumOf(pieces) === 0n)
    options.push(without((piece) => isDiscount(piece) || isPrice(piece)));
  if (hasDiscount && pieces.some(isShipping))
    options.push(without((piece) => isDiscount(piece) || isShipping(piece)));
  const told: Candidate[] = sumOf(pieces) === 0n && options.length > 0 ? [] : [all];
  if (hasDiscount) options.push(without(isDiscount));
  if (pieces.some(isPrice) && sale.shopTaxIncluded !== sale.erpTaxIncluded) options.push(without(isPrice));
  const list = [...told, ...options, ...(told.length === 0 ? [all] : [])];
  return [list[0] ?? all, ...list.slice(1)];
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
    case 'shipping-differs':
      return moved(expected, actual);
    case 'discount-differs':
      return moved(-expected, -actual);
    case 'tip-differs':
    case 'duty-differs':
    case 'fee-differs':
    case 'rounding-line-unexplained':
      return [{ finding, kind, effect: actual - expected, unsure: 0n }];
    case 'gift-card-treatment-differs':
      return [{ finding, kind, effect: 0n, unsure: 0n }];
    default:
      return [];
  }
}

/** How far an amount may be wrong at a rate that is taken from the order's own tax, which is rounded by up to a half. */
function unsureOf(amount: bigint, sale: Sale): bigint {
  const total = taxedTotal(sale);
  const { tax } = sale.shop;
  if (total === null || tax === null || tax === 0n || total === tax) return 0n;
  return magnitude(amount) / (2n * magnitude(total - tax));
}

/** A line's amount after its discount, where the control gives it. */
function netOf({ detail }: Finding, gross: bigint): bigint {
  return detail === null ? gross : BigInt(detail);
}

/**
 * An amount of one side as the customer pays it: with its tax, at the order's own rate where prices do not contain it.
 * Where the shop does not say its tax, the ERP's says the rate and the footing.
 */
function goods(amount: bigint, sale: Sale, side: 'shop' | 'erp'): bigint {
  const isSaid = sale.shop.tax !== null;
  const shopIncluded = isSaid ? sale.shopTaxIncluded : (sale.shopTaxIncluded ?? sale.erpTaxIncluded);
  const included = side === 'shop' ? shopIncluded : (sale.erpTaxIncluded ?? shopIncluded);
  const taxed = isSaid ? taxedTotal(sale) : sale.erp.total;
  const { tax } = isSaid ? sale.shop : sale.erp;
  if (included !== false || taxed === null || tax === null || tax === 0n || taxed === tax) return amount;
  return divideRounded(amount * taxed, taxed - tax);
}

/** The part of the order's total that tax is charged on, with that tax: tips, duties and fees bear none. */
function taxedTotal({ shop }: Sale): bigint | null {
  return shop.total === null ? null : shop.total - shop.tip - shop.duty - shop.fee;
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
        magnitude(came.effect + gone.effect) <= 1n,
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
      effect: same.effect + gone.effect,
      unsure: same.unsure + gone.unsure,
    });
  }
  return [...pieces.filter((piece) => !taken.has(piece)), ...swapped];
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

/** Tax was added to a total that contains it, or taken for contained where it was to be added. */
function taxMistaken(sale: Sale, defects: readonly Piece[], residual: bigint, slack: bigint): bigint | null {
  const { tax } = sale.shop;
  const total = taxedTotal(sale);
  if (total === null || tax === null || tax === 0n || total === tax) return null;
  const counted = defects.filter(({ finding }) => !samePriceOtherFooting(finding));
  const base = total + sumOf(counted);
  const left = residual - sumOf(counted);
  const onTop = divideRounded(base * tax, total - tax);
  const lost = divideRounded(base * tax, total);
  const near = (a: bigint, b: bigint): boolean => magnitude(a - b) <= slack + 1n;
  if (sale.shopTaxIncluded !== false && near(left, onTop)) return left;
  if (sale.shopTaxIncluded === false && near(left, -lost)) return left;
  return null;
}

/** The line has the same number on both sides although one contains tax and the other does not. */
function samePriceOtherFooting(finding: Finding): boolean {
  return finding.kind === 'line-price-differs' && finding.expectedMinor === finding.actualMinor;
}

/** The tax the ERP should show once its other differences are taken as they are. */
function expectedTax(sale: Sale, effects: bigint): bigint | null {
  const { tax } = sale.shop;
  const total = taxedTotal(sale);
  if (total === null || tax === null) return null;
  return total === 0n ? tax : tax + divideRounded(effects * tax, total);
}

function settleTax(
  tax: Finding | undefined,
  sale: Sale,
  { expectedTax: expected, left, slack, taxMistake }: Reading,
  allow: Allowances,
): 'none' | 'consequence' | 'rounding' | 'defect' {
  if (tax === undefined) return 'none';
  if (expected === null || sale.erp.tax === null || sale.shop.tax === null) return 'defect';
  const lines = BigInt(Math.max(sale.shopLines, sale.erpLines, 1));
  const rounding = allow.tax > allow.taxPerLine * lines ? allow.tax : allow.taxPerLine * lines;
  const own = sale.erp.tax - sale.shop.tax;
  if (magnitude(own) <= rounding) return 'rounding';
  const difference =
    sale.erp.total === null || sale.shop.total === null ? 0n : sale.erp.total - sale.shop.total;
  const tolerance = rounding + unsureOf(difference, sale);
  if (magnitude(sale.erp.tax - expected) <= tolerance) return 'consequence';
  // What nothing finer explains moves the tax with it, at the order's own rate.
  if (taxMistake !== null || magnitude(left) <= slack || magnitude(left - own) <= slack) return 'defect';
  const moved = expectedTax(sale, difference);
  return moved !== null && magnitude(sale.erp.tax - moved) <= tolerance ? 'consequence' : 'defect';
}

/** What a tax that is wrong by itself adds to the total: all that is left, unless that is more than the tax. */
function effectOfTax(sale: Sale, { left, slack, expectedTax: expected }: Reading, hasTotal: boolean): bigint {
  if (sale.shopTaxIncluded !== false) return 0n;
  const own = (sale.erp.tax ?? 0n) - (expected ?? sale.shop.tax ?? 0n);
  return !hasTotal || magnitude(left) <= slack || magnitude(left - own) <= slack ? left : own;
}

function assemble(
  reading: Reading,
  settled: ReturnType<typeof settleTax>,
  total: Finding | undefined,
  tax: Finding | undefined,
  sale: Sale,
): Attribution {
  const drafts: Draft[] = [];
  const tolerated: Leniency[] = [];
  const said = [total, settled === 'consequence' || reading.taxMistake !== null ? tax : undefined].filter(
    (finding) => finding !== undefined,
  );
  let left = reading.left;
  for (const { finding, kind, effect, also = [] } of reading.defects)
    drafts.push({ finding, kind, effect, consequences: also });
  if (reading.taxMistake !== null) {
    const finding = total ?? tax ?? reading.defects[0]?.finding;
    if (finding !== undefined) {
      const control = tax?.control ?? finding.control;
      drafts.push({
        finding: { ...finding, control },
        kind: 'tax-inclusive-mistaken',
        effect: reading.taxMistake,
        consequences: [],
        fingerprint: 'tax-on-top-of-inclusive-price',
      });
    }
  } else if (settled === 'defect' && tax !== undefined) {
    const effect = effectOfTax(sale, reading, total !== undefined);
    drafts.push({ finding: tax, kind: 'tax-differs', effect, consequences: [] });
    left -= effect;
  }
  if (settled === 'rounding' && tax !== undefined && reading.taxMistake === null) {
    tolerated.push({
      reason: 'tax rounded per line',
      control: tax.control,
      effect: 0n,
      currency: sale.shopCurrency,
      entity: sale.entity,
    });
  }
  for (const [reason, told] of [
    [
      'item of a SKU that is mapped to none',
      reading.presentation.filter(({ kind }) => kind === 'line-item-differs'),
    ],
    [
      'discount told in prices or on other lines',
      reading.presentation.filter(({ kind }) => kind !== 'line-item-differs'),
    ],
  ] as const) {
    const [first] = told;
    if (first === undefined) continue;
    tolerated.push({
      reason,
      control: first.control,
      effect: 0n,
      currency: sale.shopCurrency,
      entity: sale.entity,
    });
  }
  if (magnitude(left) > reading.slack && total !== undefined) {
    drafts.push({ finding: total, kind: 'order-total-differs', effect: left, consequences: [] });
  } else if (left !== 0n) {
    const [only] = drafts;
    // A rounding rest belongs to the one defect that made it; with several it is counted as rounding.
    if (drafts.length === 1 && only !== undefined)
      drafts[0] = { ...only, effect: (only.effect ?? 0n) + left };
    else
      tolerated.push({
        reason: 'rounding of amounts',
        control: total?.control ?? '',
        effect: left,
        currency: sale.shopCurrency,
        entity: sale.entity,
      });
  }
  const [first, ...others] = drafts;
  if (first === undefined) return { drafts, tolerated };
  const consequences = [...said.filter((finding) => finding !== first.finding), ...reading.presentation];
  return {
    drafts: [
      { ...first, consequences: [...first.consequences, ...consequences] },
      ...others.map((draft) => ({
        ...draft,
        consequences: [...draft.consequences, ...said.filter((finding) => finding !== draft.finding)],
      })),
    ],
    tolerated,
  };
}

/** Kinds whose amounts contain tax on one footing and not on the other. */
const toldWithTax: ReadonlySet<string> = new Set([
  'line-price-differs',
  'discount-differs',
  'shipping-differs',
]);

function sameFooting(sale: Sale): boolean {
  return (
    sale.shopTaxIncluded === null ||
    sale.erpTaxIncluded === null ||
    sale.shopTaxIncluded === sale.erpTaxIncluded
  );
}

/** Amounts brought to the same footing are rounded, each by up to a minor unit. */
function roundingSlack(pieces: readonly Piece[], sale: Sale): bigint {
  const exact = sale.shopTaxIncluded !== false && sale.erpTaxIncluded !== false;
  if (exact) return 0n;
  const unsure = pieces.reduce((sum, piece) => sum + piece.unsure, 0n);
  return unsure + BigInt(pieces.length + 1 + (sameFooting(sale) ? 0 : sale.erpLines));
}

function sumOf(pieces: readonly Piece[]): bigint {
  return pieces.reduce((sum, { effect }) => sum + effect, 0n);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Half away from zero. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const n = magnitude(numerator);
  const d = magnitude(denominator);
  return (sign * (2n * n + d)) / (2n * d);
}
