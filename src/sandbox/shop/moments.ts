import { allocate } from '../../ground/allocate.ts';
import { dayNumber } from '../../ground/days.ts';
import type { Random } from '../random.ts';
import type { Merchant, Shop } from '../records/merchant.ts';
import type { Instant } from '../records/order.ts';
import { dayText, instantAt } from '../zone.ts';

/** Orders of a weekday out of a thousand a week, Sunday first. */
const weekdays = [175, 125, 120, 125, 135, 150, 170];
/** Orders of an hour out of a day, some near midnight. */
const hours = [14, 8, 5, 3, 3, 5, 12, 25, 38, 48, 55, 58, 60, 56, 52, 50, 52, 58, 66, 74, 80, 76, 58, 34];
const hourTable = hours.flatMap((count, hour) => Array.from({ length: count }, () => hour));

/** When and in which shop an order is placed. */
export interface Moment {
  readonly at: Instant;
  readonly shop: Shop;
}

/** Hours about the midnight a month ends with, on a day next to it; null on other days, and where nobody asks for it. */
function nightOf(day: number, { features }: Merchant): readonly number[] | null {
  if (!features.has('month-end')) return null;
  const month = (of: number): string => dayText(of).slice(0, 7);
  if (month(day + 1) !== month(day)) return [20, 21, 22, 23];
  return month(day - 1) === month(day) ? null : [0];
}

/** The moments of all orders in order of time: weeks have their shape, trade grows, the main shop sells most. */
export function* momentsOf(merchant: Merchant, orders: number, random: Random): Iterable<Moment> {
  const [first, last] = [dayNumber(merchant.from), dayNumber(merchant.to)];
  const days = last - first + 1;
  const weights = Array.from({ length: days }, (_, day) => {
    const season = weekdays[(first + day + 4) % 7] ?? 140;
    const rush = nightOf(first + day, merchant) === null ? 1 : 4;
    return BigInt(Math.round(rush * season * (1_000 + (400 * day) / days)));
  });
  const counts = allocate(BigInt(orders), weights).map(Number);
  const main = merchant.shops[0];
  if (!main) throw new Error('a merchant has a shop');
  const open: Moment[] = [];
  for (let day = 0; day < days; day += 1) {
    for (let at = counts[day] ?? 0; at > 0; at -= 1) {
      const shop = random.chance(0.5) ? main : random.pick(merchant.shops);
      const night = nightOf(first + day, merchant);
      const table = night !== null && random.chance(0.5) ? night : hourTable;
      const second = random.pick(table) * 3_600 + random.between(0, 3_599);
      open.push({ at: instantAt(shop.zone, first + day, second), shop });
    }
    open.sort((a, b) => a.at - b.at);
    // A day ends later in the west: what the next day may still come before is kept back.
    const until = Math.min(...merchant.shops.map((shop) => instantAt(shop.zone, first + day + 1, 0)));
    const ready = day === days - 1 ? open.length : open.findIndex(({ at }) => at >= until);
    yield* open.splice(0, ready < 0 ? open.length : ready);
  }
}
