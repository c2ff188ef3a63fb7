import { magnitude } from '../../../../../ground/index.ts';
import { compact } from '../../profile/index.ts';
import type { TableSketch } from '../table-sketch.ts';
import { toMicros } from './decimal-value.ts';
import type { ShopFacts } from './shop-facts.ts';
import { foldReference } from './shop-facts.ts';

/** A document of the ERP as the sample shows it. */
export interface SampledDocument {
  readonly number?: string;
  readonly reference?: string;
  readonly customer?: string;
  readonly currency?: string;
  readonly total?: bigint;
  readonly net?: bigint;
  readonly baseTotal?: bigint;
  readonly rate?: bigint;
}

/** Reads the sampled documents of a table by the columns given to its fields. */
export function sampleDocuments(
  table: TableSketch,
  columnOf: (field: string) => string | undefined,
  decimal: '.' | ',',
): readonly SampledDocument[] {
  const at = (field: string) => {
    const column = columnOf(field);
    return column === undefined ? -1 : table.header.indexOf(column);
  };
  const text = (row: readonly string[], field: string) => row[at(field)]?.trim() || undefined;
  const number = (row: readonly string[], field: string) => toMicros(text(row, field) ?? '', decimal);
  return table.sample.map((row) =>
    compact({
      number: text(row, 'number'),
      reference: text(row, 'reference'),
      customer: text(row, 'customer'),
      currency: text(row, 'currency'),
      total: number(row, 'total'),
      net: number(row, 'net'),
      baseTotal: number(row, 'baseTotal'),
      rate: number(row, 'rate'),
    }),
  );
}

/** Which way exchange rates go, from documents whose total stands in both currencies. */
export function learnRateDirection(
  documents: readonly SampledDocument[],
): 'per-base' | 'base-per-unit' | undefined {
  let perBase = 0;
  let basePerUnit = 0;
  for (const { total, baseTotal, rate } of documents) {
    if (total === undefined || baseTotal === undefined || rate === undefined) continue;
    if (rate === 0n || rate === 1_000_000n || total === baseTotal) continue;
    const tolerance = magnitude(baseTotal) / 500n + 10_000n;
    if (magnitude((total * 1_000_000n) / rate - baseTotal) <= tolerance) perBase += 1;
    if (magnitude((total * rate) / 1_000_000n - baseTotal) <= tolerance) basePerUnit += 1;
  }
  if (perBase === basePerUnit) return undefined;
  return perBase > basePerUnit ? 'per-base' : 'base-per-unit';
}

/** The base currency: that of documents whose rate is one, or whose two totals are the same. */
export function learnBaseCurrency(documents: readonly SampledDocument[]): string | undefined {
  const votes = new Map<string, number>();
  for (const { currency, rate, total, baseTotal } of documents) {
    if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) continue;
    const isBase = rate === 1_000_000n || (rate === undefined && total !== undefined && total === baseTotal);
    if (isBase) votes.set(currency, (votes.get(currency) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

/** Whether amounts of lines contain tax, from documents whose lines are all in the sample. */
export function learnTaxIncluded(
  documents: readonly SampledDocument[],
  lines: readonly { readonly document: string; readonly amount: bigint }[],
): boolean | undefined {
  const sums = new Map<string, bigint>();
  for (const line of lines) sums.set(line.document, (sums.get(line.document) ?? 0n) + line.amount);
  let gross = 0;
  let net = 0;
  for (const document of documents) {
    const sum = sums.get(document.number ?? '');
    if (sum === undefined || document.total === document.net) continue;
    if (document.total !== undefined && magnitude(magnitude(document.total) - magnitude(sum)) <= 20_000n)
      gross += 1;
    if (document.net !== undefined && magnitude(magnitude(document.net) - magnitude(sum)) <= 20_000n)
      net += 1;
  }
  return gross === net ? undefined : gross > net;
}

/** The rule from the shop's e-mail to the ERP's customer number, where the same digits stand in both. */
export function learnCustomerRule(
  documents: readonly SampledDocument[],
  shop: ShopFacts,
): { readonly from: 'email'; readonly pattern: string; readonly replace: string } | undefined {
  const shapes = new Map<string, { readonly lead: string; readonly prefix: string; count: number }>();
  let seen = 0;
  for (const { reference, customer } of documents) {
    const email = shop.orders.get(foldReference(reference ?? ''))?.email;
    if (email === undefined || customer === undefined) continue;
    seen += 1;
    const [, prefix = '', digits = ''] = /^(\D*)(\d{3,})$/.exec(customer) ?? [];
    const [, lead = '', local = ''] = /^(\D*?)(\d{3,})@/.exec(email) ?? [];
    if (digits === '' || digits !== local) continue;
    const key = `${lead}|${prefix}`;
    const shape = shapes.get(key) ?? { lead, prefix, count: 0 };
    shape.count += 1;
    shapes.set(key, shape);
  }
  const [best] = [...shapes.values()].sort((a, b) => b.count - a.count);
  // A few agreements suffice when none disagrees: four equal digits are no accident.
  if (best === undefined || best.count < 3 || best.count / seen < (best.count < 8 ? 1 : 0.8))
    return undefined;
  const lead = best.lead.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return { from: 'email', pattern: `^${lead}(\\d+)@`, replace: `${best.prefix.replaceAll('$', '$$$$')}$1` };
}

/** The pattern that cuts the order number out of references, where they wrap it in the same text. */
export function learnReferencePattern(references: readonly string[], shop: ShopFacts): string | undefined {
  const wraps = new Map<string, number>();
  let unmatched = 0;
  for (const reference of references) {
    const folded = foldReference(reference);
    if (shop.orders.has(folded)) continue;
    const inner = [...folded.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)].map((match) => match[0]);
    const name = inner.find((part) => shop.orders.has(part) && part.length >= 3);
    unmatched += 1;
    if (name === undefined) continue;
    const at = folded.indexOf(name);
    const before = reference.trim().slice(0, reference.trim().length - (folded.length - at));
    wraps.set(before, (wraps.get(before) ?? 0) + 1);
  }
  const [best] = [...wraps].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 3 || best[1] < unmatched * 0.5) return undefined;
  return `^(?:${best[0].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})?#?([A-Za-z0-9-]+)`;
}
