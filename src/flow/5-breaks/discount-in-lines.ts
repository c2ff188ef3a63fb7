import { magnitude } from '../../ground/index.ts';
import type { Finding, Sale } from './finding.ts';
import type { Piece } from './piece.ts';
import { goods } from './sale-amounts.ts';

/** What a line comes to on both sides, before and after the discount that is told on it. */
interface Told {
  readonly piece: Piece;
  readonly shopNet: bigint;
  readonly erpNet: bigint;
  /** By how much the ERP's discount on the line is the larger. */
  readonly discount: bigint;
  readonly units: bigint;
}

/**
 * A discount that differs by just what it differs on lines that are wrong themselves is no defect of its own: more units
 * bring more of it, and a price that contains it is the amount divided by the quantity, rounded.
 */
export function withDiscountInThem(pieces: readonly Piece[], sale: Sale): readonly Piece[] {
  const discount = pieces.find(({ kind }) => kind === 'discount-differs');
  if (discount === undefined) return pieces;
  const lines = pieces.map(told).filter((line) => line !== null);
  const moved = lines.filter((line) => line.discount !== 0n && (isOfUnits(line) || isInPrice(line)));
  const { expectedMinor, actualMinor } = discount.finding;
  const whole = moved.reduce((sum, line) => sum + line.discount, 0n);
  if (moved.length === 0 || whole !== (actualMinor ?? 0n) - (expectedMinor ?? 0n)) return pieces;
  const [first, ...others] = moved.filter(({ shopNet, erpNet }) => shopNet !== erpNet);
  // All told in the prices to the cent: how the sides say it differs, and not what they say.
  if (first === undefined) return pieces;
  const inPrice = moved.filter(isInPrice);
  const bearer = isInPrice(first) ? largest(first, others.filter(isInPrice)) : first;
  const gone = new Set<Piece>([discount, ...inPrice.map(({ piece }) => piece)]);
  gone.delete(bearer.piece);
  const also = [...gone].map(({ finding }) => finding);
  const rounding = inPrice.reduce((sum, line) => sum + effectOf(line, sale), 0n);
  return pieces
    .filter((piece) => !gone.has(piece))
    .map((piece) => {
      const line = moved.find((one) => one.piece === piece);
      if (line === undefined) return piece;
      const carried = piece === bearer.piece ? { also } : {};
      if (isInPrice(line)) return { ...piece, ...carried, finding: asAmounts(line), effect: rounding };
      return { ...piece, ...carried, effect: effectOf(line, sale) };
    });
}

function told(piece: Piece): Told | null {
  const { kind, finding } = piece;
  if (kind !== 'line-quantity-differs' && kind !== 'line-price-differs') return null;
  const [shopNet, erpNet, units] = (finding.detail ?? '').split(' ').filter((text) => text !== '');
  if (shopNet === undefined || erpNet === undefined || units === undefined) return null;
  const [shop, erp] = [BigInt(shopNet), BigInt(erpNet)];
  const discount = (finding.actualMinor ?? 0n) - erp - ((finding.expectedMinor ?? 0n) - shop);
  return { piece, shopNet: shop, erpNet: erp, discount, units: BigInt(units) };
}

/** More units with more discount, or fewer with less. */
function isOfUnits({ piece, shopNet, erpNet, discount }: Told): boolean {
  if (piece.kind !== 'line-quantity-differs') return false;
  return erpNet - shopNet > 0n === discount > 0n;
}

/** The price has the discount in it, and comes to the same but for what one unit was rounded. */
function isInPrice({ piece, shopNet, erpNet, units }: Told): boolean {
  return piece.kind === 'line-price-differs' && 2n * magnitude(erpNet - shopNet) <= magnitude(units);
}

function largest(first: Told, others: readonly Told[]): Told {
  const off = ({ shopNet, erpNet }: Told): bigint => magnitude(erpNet - shopNet);
  return others.reduce((most, one) => (off(one) > off(most) ? one : most), first);
}

function effectOf({ shopNet, erpNet }: Told, sale: Sale): bigint {
  return goods(erpNet, sale, 'erp') - goods(shopNet, sale, 'shop');
}

/** Prices with and without a discount cannot be compared; what the line comes to can. */
function asAmounts({ piece, shopNet, erpNet }: Told): Finding {
  const { finding } = piece;
  return {
    ...finding,
    field: 'amount',
    expected: null,
    actual: null,
    expectedMinor: shopNet,
    actualMinor: erpNet,
  };
}
