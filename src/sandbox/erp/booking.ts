import { dayNumber } from '../../ground/days.ts';
import { Random } from '../random.ts';
import type { Merchant } from '../records/merchant.ts';
import type { Instant, ShopOrder } from '../records/order.ts';
import { instantAt, localDay } from '../zone.ts';
import { documentNumber, type NumberedKind } from './document-number.ts';

/** When and by whom a record was made in the ERP. */
export interface Made {
  readonly createdAt: Instant;
  readonly createdBy: string;
}

/** What the making of every record of one order needs. */
export interface Booking {
  readonly order: ShopOrder;
  readonly merchant: Merchant;
  readonly random: Random;
  /** Day of an instant in the books' zone. */
  readonly day: (at: Instant) => string;
  /** The ERP hears of an event some minutes later; of what was before the go-live, with the backfill. */
  readonly made: (event: Instant) => Made;
  readonly number: (kind: NumberedKind, createdAt: Instant) => string;
}

const minuteMs = 60_000;

/** Opens the booking of an order; its random numbers are its own. */
export function openBooking(order: ShopOrder, merchant: Merchant): Booking {
  const random = new Random(Math.imul(merchant.seed + 1, 0x9e3779b1) ^ Math.imul(order.serial, 0x85ebca6b));
  const { zone, goLive, takenAt } = merchant;
  const day = (at: Instant): string => localDay(zone, at);
  const used = new Set<string>();
  return {
    order,
    merchant,
    random,
    day,
    made: (event) => {
      if (day(event) < goLive) {
        const start = backfillStart(goLive, zone);
        // In the order of creation, spread over two hours of the morning.
        const createdAt = start + ((order.serial * 700) % (120 * minuteMs));
        return { createdAt: Math.min(createdAt, takenAt), createdBy: 'backfill' };
      }
      const lag = random.between(1, 9) * minuteMs + random.between(0, 59) * 1000;
      return { createdAt: Math.min(event + lag, takenAt), createdBy: 'shopify-connector' };
    },
    number: (kind, createdAt) => {
      const first = documentNumber(merchant, kind, day(createdAt), order.serial);
      let number = first;
      for (let nth = 2; used.has(number); nth += 1) number = `${first}-${nth}`;
      used.add(number);
      return number;
    },
  };
}

const starts = new Map<string, Instant>();

function backfillStart(goLive: string, zone: string): Instant {
  const key = goLive + zone;
  let start = starts.get(key);
  if (start === undefined) {
    start = instantAt(zone, dayNumber(goLive), 5 * 3600);
    starts.set(key, start);
  }
  return start;
}
