import { dayLabel, secondDayOfNextPeriod } from './calendar.ts';
import type { Item } from './catalogue.ts';
import { formatCents, formatMillionths } from './cents.ts';
import type { DefectClass } from './defects.ts';
import { type DocumentLine, invoiceLines, totalDocument } from './document.ts';
import type { ErpDocument } from './erp-side.ts';
import { type Order, taxOf } from './order.ts';
import type { Random } from './random.ts';
import type { Rates } from './rates.ts';

/** What a label says besides its class, order and document. */
export interface Planted {
  readonly line: string;
  readonly sku: string;
  readonly expected: string;
  readonly actual: string;
}

export interface PlantedInvoice extends Planted {
  readonly document: ErpDocument;
}

/** Puts a defect into an order's invoice; classes that leave the invoice alone are no business of this function. */
export function plantInInvoice(
  defect: DefectClass,
  document: ErpDocument,
  order: Order,
  items: readonly Item[],
  rates: Rates,
  random: Random,
): PlantedInvoice | null {
  const lines = invoiceLines(order, items);
  const retotal = (changed: readonly DocumentLine[], label: Planted): PlantedInvoice => ({
    ...label,
    document: {
      ...document,
      totals: totalDocument(changed, document.rate, order.shop.taxInclusive),
    },
  });
  const whole = (expected: string, actual: string): Planted => ({
    line: '',
    sku: '',
    expected,
    actual,
  });
  const at = random.below(order.lines.length);
  const hit = lines[at] as DocumentLine;
  const sku = items[order.lines[at]?.item ?? 0]?.sku ?? '';
  const onLine = (expected: string, actual: string): Planted => ({
    line: String(at + 1),
    sku,
    expected,
    actual,
  });
  switch (defect) {
    case 'quantity_mismatch': {
      const quantity = hit.quantity > 1 && random.chance(0.5) ? hit.quantity - 1 : hit.quantity + 1;
      return retotal(lines.with(at, { ...hit, quantity }), onLine(String(hit.quantity), String(quantity)));
    }
    case 'unit_price_mismatch': {
      const price = hit.price + (random.chance(0.5) ? 1 : -1) * (5 + random.below(40));
      return retotal(lines.with(at, { ...hit, price }), onLine(formatCents(hit.price), formatCents(price)));
    }
    case 'line_missing':
      return retotal(lines.toSpliced(at, 1), onLine(sku, 'absent'));
    case 'shipping_not_posted':
      return retotal(
        lines.filter((line) => line.no !== '8430'),
        whole(formatCents(order.shipping), '0.00'),
      );
    case 'discount_lost':
      return retotal(
        lines.map((line) => ({ ...line, discount: 0 })),
        whole(formatCents(order.discount), '0.00'),
      );
    case 'wrong_customer': {
      const customer = document.customer + 3;
      return {
        ...whole(`C${document.customer}`, `C${customer}`),
        document: { ...document, customer },
      };
    }
    case 'stale_fx_rate': {
      const factor = rates.stale(document.currency, document.documentDay, 1 + random.below(6));
      const label = whole(formatMillionths(document.factor), formatMillionths(factor));
      return { ...label, document: { ...document, factor } };
    }
    case 'wrong_currency':
      return {
        ...whole(document.currency, 'GBP'),
        document: { ...document, currency: 'GBP', factor: 1_000_000 },
      };
    case 'posted_in_wrong_period': {
      const postingDay = secondDayOfNextPeriod(document.documentDay);
      return {
        ...whole(dayLabel(document.documentDay), dayLabel(postingDay)),
        document: { ...document, postingDay },
      };
    }
    case 'vat_inclusive_posted_as_exclusive': {
      const excluding = document.totals.including;
      const tax = taxOf(excluding, document.rate, false);
      const totals = {
        ...document.totals,
        excluding,
        tax,
        including: excluding + tax,
      };
      return {
        ...whole(formatCents(excluding), formatCents(excluding + tax)),
        document: { ...document, totals },
      };
    }
    default:
      return null;
  }
}
