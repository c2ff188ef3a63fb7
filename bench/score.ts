import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';
import type { DefectClass } from './world/defects.ts';

/** The kind of break that names each planted defect. */
export const KIND_OF: Readonly<Record<DefectClass, string>> = {
  missing_in_erp: 'order-missing-in-erp',
  duplicate_in_erp: 'order-duplicated-in-erp',
  quantity_mismatch: 'line-quantity-differs',
  unit_price_mismatch: 'line-price-differs',
  line_missing: 'line-missing-in-erp',
  shipping_not_posted: 'shipping-differs',
  discount_lost: 'discount-differs',
  wrong_customer: 'customer-differs',
  stale_fx_rate: 'fx-rate-differs',
  wrong_currency: 'currency-differs',
  posted_in_wrong_period: 'period-differs',
  vat_inclusive_posted_as_exclusive: 'tax-inclusive-mistaken',
  refund_not_posted: 'refund-missing-in-erp',
  refund_amount_mismatch: 'refund-amount-differs',
  orphan_in_erp: 'order-missing-in-shop',
};

interface Label {
  readonly class: DefectClass;
  readonly order: string;
  readonly document: string;
}

export interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly labels: number;
  readonly breaks: number;
  /** Per class: labels found of labels planted, where they are not all found. */
  readonly missed: Readonly<Record<string, string>>;
  /** Breaks no label accounts for, counted by kind. */
  readonly surplus: Readonly<Record<string, number>>;
}

/** Compares a run's breaks with the labels: same order or document, and the class's kind; one break per label. */
export async function score(world: string, out: string): Promise<Score> {
  const labels = parse(readFileSync(join(world, 'labels.csv')), { columns: true }) as Label[];
  const open = new Map<string, Label>();
  for (const label of labels) {
    for (const key of [label.order, label.document]) {
      if (key !== '') open.set(`${KIND_OF[label.class]} ${key}`, label);
    }
  }
  const found = new Set<Label>();
  const surplus: Record<string, number> = {};
  let breaks = 0;
  for await (const line of createInterface({ input: createReadStream(join(out, 'breaks.jsonl')) })) {
    if (line === '') continue;
    breaks++;
    const { kind, keys } = readBreak(line);
    const label = keys.map((key) => open.get(`${kind} ${key}`)).find((hit) => hit && !found.has(hit));
    if (label) found.add(label);
    else surplus[kind] = (surplus[kind] ?? 0) + 1;
  }
  const missed: Record<string, string> = {};
  for (const [defect, list] of Map.groupBy(labels, (label) => label.class)) {
    const hits = list.filter((label) => found.has(label)).length;
    if (hits < list.length) missed[defect] = `${hits} of ${list.length}`;
  }
  return {
    recall: labels.length === 0 ? 1 : found.size / labels.length,
    precision: breaks === 0 ? 1 : found.size / breaks,
    labels: labels.length,
    breaks,
    missed,
    surplus,
  };
}

function readBreak(line: string): { kind: string; keys: string[] } {
  const parsed = JSON.parse(line) as {
    kind: string;
    order?: string | null;
    erp?: { document?: string | null } | null;
  };
  return {
    kind: parsed.kind,
    keys: [parsed.order, parsed.erp?.document].filter((key) => typeof key === 'string'),
  };
}
