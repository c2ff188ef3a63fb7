import { stableId } from '../../../ground/id.ts';
import { type Break, type BreakKind, breakKinds, type Condition } from '../../../model/index.ts';
import { isoDay } from './day-number.ts';
import type { Grain, Population } from './population.ts';

/** A compared record of a test. */
export interface SmallRecord {
  readonly order: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A population in memory that counts by looking at every record, and remembers what it was asked. */
export function populationOf(records: Partial<Record<Grain, readonly SmallRecord[]>>) {
  const asked: { readonly grain: Grain; readonly conjunctions: number }[] = [];
  const fulfils = (record: SmallRecord, { attribute, test, value, to }: Condition) => {
    const own = record.attributes[attribute];
    if (own === undefined) return false;
    return test === 'is' ? own === value : own >= value && own <= (to ?? value);
  };
  const population: Population = {
    count: (grain, conjunctions) => {
      asked.push({ grain, conjunctions: conjunctions.length });
      const all = records[grain] ?? [];
      return Promise.resolve(
        conjunctions.map((one) => all.filter((record) => one.every((c) => fulfils(record, c))).length),
      );
    },
  };
  return { population, asked };
}

/** Numbers between 0 and 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks a value: earlier ones are commoner, as in life. */
export function pick(random: () => number, values: readonly string[], skew = 1): string {
  return values[Math.floor(random() ** skew * values.length)] ?? '';
}

const countries = ['GB', 'DE', 'FR', 'IE', 'ES', 'NL', 'BE', 'CH', 'PT', 'IT'];

/** Orders of four weeks from 14 March 2011 with the attributes orders have. */
export function smallOrders(seed: number, count: number): readonly SmallRecord[] {
  const random = seeded(seed);
  const start = Date.UTC(2011, 2, 14) / 86_400_000;
  return Array.from({ length: count }, (_, i) => {
    const country = pick(random, countries, 4);
    const day = isoDay(start + Math.floor((i * 28) / count));
    return {
      order: `#${1000 + i}`,
      attributes: {
        shop: country === 'GB' ? 'UK' : country === 'CH' ? 'RW' : 'EU',
        country,
        currency: country === 'GB' ? 'GBP' : country === 'CH' ? 'USD' : 'EUR',
        day,
        documentDay: day,
        customer: `C${Math.floor(random() ** 2 * count * 0.3)}`,
        gateway: pick(random, ['Shopify Payments', 'PayPal', 'Klarna', 'Invoice'], 2),
        sourceName: pick(random, ['web', 'pos'], 3),
        shippingMethod: pick(random, ['Standard', 'Express', 'Pick-up'], 2),
        documentType: 'Invoice',
        location: pick(random, ['London', 'Berlin', 'Leeds']),
        referenceFormat: pick(random, ['#AA9999', 'aa9999', 'Shopify #AA9999'], 4),
        discountCode: pick(random, ['SPRING', 'VIP', 'NEW', 'STAFF']),
        weekday: String((Date.parse(day) / 86_400_000) % 7),
      },
    };
  });
}

/** A break of a record. */
export function breakOf(kind: BreakKind, record: SmallRecord, more: Partial<Break> = {}): Break {
  const line = more.line ?? '';
  return {
    id: stableId('brk', [kind, record.order, line, record.attributes.sku ?? '']),
    kind,
    symptom: breakKinds[kind],
    control: 'test',
    severity: 'major',
    order: record.order,
    expected: null,
    actual: null,
    atRisk: { amount: '10.05', currency: record.attributes.currency ?? 'GBP', base: '10.05' },
    effects: [],
    explainedShare: 0,
    consequences: [],
    explanation: 'A test.',
    ...more,
    attributes: { ...record.attributes, ...more.attributes },
  };
}
