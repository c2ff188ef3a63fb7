import type { Location } from '../records/merchant.ts';
import type { Fulfilment, OrderLine } from '../records/order.ts';

/** Units of an order's line that are billed together and leave one place, with their share of the line's money. */
export interface SoldPart {
  readonly line: OrderLine;
  readonly location: Location | null;
  readonly quantity: number;
  /** Presentment money; `amount` is after discount, and taxes are in the order of the line's. */
  readonly amount: bigint;
  readonly discount: bigint;
  readonly taxes: readonly bigint[];
}

interface Place {
  readonly location: Location | null;
  readonly quantity: number;
}

/** Units of a line that order edits left. */
export function soldQuantity(line: OrderLine): number {
  return line.quantity - line.removed;
}

/** What is sold of a line, by the place it leaves. */
export function soldParts(line: OrderLine): readonly SoldPart[] {
  return share(line, placesOf(line));
}

/** What is sold of a line, split into what a shipment carries and the rest. */
export function soldPartsByShipment(
  line: OrderLine,
  shipment: Fulfilment,
): { readonly shipped: readonly SoldPart[]; readonly rest: readonly SoldPart[] } {
  let wanted = shipment.lines.reduce((sum, one) => (one.line.id === line.id ? sum + one.quantity : sum), 0);
  const shipped: Place[] = [];
  const rest: Place[] = [];
  const near = (place: Place): number => (place.location?.id === shipment.location.id ? 0 : 1);
  for (const place of [...placesOf(line)].sort((a, b) => near(a) - near(b))) {
    const taken = Math.min(wanted, place.quantity);
    wanted -= taken;
    if (taken > 0) shipped.push({ ...place, quantity: taken });
    if (place.quantity > taken) rest.push({ ...place, quantity: place.quantity - taken });
  }
  const parts = share(line, [...shipped, ...rest]);
  return { shipped: parts.slice(0, shipped.length), rest: parts.slice(shipped.length) };
}

/** Places of the units that are left; edits take from the last place first. */
export function placesOf(line: OrderLine): readonly Place[] {
  const sold = soldQuantity(line);
  if (sold <= 0) return [];
  const only = line.assigned[0];
  if (only === undefined) return [{ location: null, quantity: sold }];
  if (line.assigned.length === 1) return [{ location: only.location, quantity: sold }];
  const places: Place[] = [];
  let left = sold;
  for (const { location, quantity } of line.assigned) {
    const here = Math.min(left, quantity);
    if (here > 0) places.push({ location, quantity: here });
    left -= here;
  }
  if (left > 0) places.push({ location: only.location, quantity: left });
  return places;
}

function share(line: OrderLine, places: readonly Place[]): readonly SoldPart[] {
  let before = 0;
  return places.map((place) => {
    const [from, to] = [before, before + place.quantity];
    before = to;
    const amount = shareOf(line.total.presentment, from, to, line.quantity);
    return {
      line,
      ...place,
      amount,
      // What the price leaves, not a share of its own: price times quantity less discount is the amount on every line.
      discount: line.unitPrice.presentment * BigInt(place.quantity) - amount,
      taxes: line.taxes.map((tax) => shareOf(tax.amount.presentment, from, to, line.quantity)),
    };
  });
}

/** As `shareOfUnits` of the order's totals, in one money set: parts that follow each other lose no cent. */
function shareOf(amount: bigint, from: number, to: number, of: number): bigint {
  if (amount === 0n || (from === 0 && to === of)) return amount;
  const whole = BigInt(of);
  return (amount * BigInt(to)) / whole - (amount * BigInt(from)) / whole;
}
