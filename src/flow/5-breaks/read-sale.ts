import { divideRounded, magnitude } from '../../ground/index.ts';
import type { Finding, Sale } from './finding.ts';
import type { Piece } from './piece.ts';
import { expectedTax, sameFooting, taxedTotal } from './sale-amounts.ts';
import { sumOf } from './sale-pieces.ts';

/** A reading of the differences: which are defects, what they leave unexplained, and what tax they imply. */
export interface Reading {
  readonly defects: readonly Piece[];
  /** Differences of presentation only: the same money, told differently. */
  readonly presentation: readonly Finding[];
  readonly taxMistake: bigint | null;
  readonly left: bigint;
  readonly expectedTax: bigint | null;
  /** How many of the effects are rounded, and so may be off by a minor unit. */
  readonly slack: bigint;
}

/**
 * Finds the reading of the differences that explains how far the totals are apart: the plainest that does, or the
 * plainest of all with what it leaves unexplained. `residual` is ERP total minus shop total.
 */
export function readSale(
  pieces: readonly Piece[],
  sale: Sale,
  residual: bigint | null,
  allowed: bigint,
): Reading {
  const slack = allowed + roundingSlack(pieces, sale);
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

/** Ways to read the differences, the plainest first: all are defects; a discount is taken off after tax, or told on other lines or in the prices. */
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
  if (hasDiscount && sale.shopTaxIncluded === false)
    options.push({
      defects: pieces.map((piece) => (isDiscount(piece) ? afterTax(piece) : piece)),
      presentation: [],
    });
  if (hasDiscount) options.push(without(isDiscount));
  if (pieces.some(isPrice) && sale.shopTaxIncluded !== sale.erpTaxIncluded) options.push(without(isPrice));
  const list = [...told, ...options, ...(told.length === 0 ? [all] : [])];
  return [list[0] ?? all, ...list.slice(1)];
}

/** A discount that was taken off what is to be paid, and moves no tax. */
function afterTax(piece: Piece): Piece {
  const { expectedMinor, actualMinor } = piece.finding;
  return { ...piece, effect: (expectedMinor ?? 0n) - (actualMinor ?? 0n), unsure: 0n };
}

/** Kinds whose amounts contain tax on one footing and not on the other. */
const toldWithTax: ReadonlySet<string> = new Set([
  'line-price-differs',
  'discount-differs',
  'shipping-differs',
]);

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
  // Where only a part of the order is taxed, the ERP's own tax says what came on top; without any, none was taken for contained.
  const { tax: booked } = sale.erp;
  if (sale.shopTaxIncluded !== false && near(left, onTop)) return left;
  if (sale.shopTaxIncluded === true && booked !== null && booked > tax && near(left, booked)) return left;
  if (sale.shopTaxIncluded === false && booked !== 0n && near(left, -lost)) return left;
  return null;
}

/** The line has the same number on both sides although one contains tax and the other does not. */
function samePriceOtherFooting(finding: Finding): boolean {
  return finding.kind === 'line-price-differs' && finding.expectedMinor === finding.actualMinor;
}

/** Amounts brought to the same footing are rounded, each by up to a minor unit. */
function roundingSlack(pieces: readonly Piece[], sale: Sale): bigint {
  const exact = sale.shopTaxIncluded !== false && sale.erpTaxIncluded !== false;
  if (exact) return 0n;
  if (pieces.length === 0 && sameFooting(sale)) return roundedTax(sale);
  const unsure = pieces.reduce((sum, piece) => sum + piece.unsure, 0n);
  return unsure + BigInt(pieces.length + 1 + (sameFooting(sale) ? 0 : sale.erpLines));
}

/** Where nothing had to be converted, totals differ by what tax was rounded line by line, and by nothing else. */
function roundedTax({ shop, erp, shopLines, erpLines }: Sale): bigint {
  if (shop.tax === null || erp.tax === null) return 0n;
  const difference = magnitude(erp.tax - shop.tax);
  return difference <= BigInt(Math.max(shopLines, erpLines, 1)) ? difference : 0n;
}
