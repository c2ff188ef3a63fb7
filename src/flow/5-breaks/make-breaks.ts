import { minorDigits, parseDecimal, rescale } from '../../ground/index.ts';
import type { Break, Lake, LakeRow, Profile, Severity } from '../../model/index.ts';
import { severities } from '../../model/index.ts';
import { attribute } from './attribute.ts';
import type { Allowances } from './attribute-sale.ts';
import type { Books } from './books.ts';
import { buildBreak } from './build/build-break.ts';
import type { Draft, Leniency } from './finding.ts';
import { fingerprints, nameFaults } from './fingerprints/index.ts';
import type { Lineage } from './lineage.ts';
import { type Loaded, loadFindings } from './load-findings.ts';

export interface Breaks {
  readonly breaks: readonly Break[];
  /** What each break was made from, by its id: its group, document and rows. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly tolerated: readonly Leniency[];
}

export interface BreakContext {
  readonly profile: Profile;
  readonly baseCurrency: string | null;
  /** Null: the latest day in the data. */
  readonly asOf: string;
  readonly severityOf: (control: string) => Severity;
  readonly allowanceOf: (control: string) => { readonly amount?: string; readonly amountPerLine?: string };
  /** Prepares the lineage of the records that are asked for. */
  readonly lineageOf: (records: readonly bigint[]) => Promise<Lineage>;
}

/** Turns the findings in the lake into breaks: one for each defect, with its consequences inside. */
export async function makeBreaks(lake: Lake, context: BreakContext): Promise<Breaks> {
  const loaded = await loadFindings(lake, context.severityOf);
  const { drafts: unnamed, tolerated } = attribute(
    loaded.findings,
    loaded.sales,
    allowances(context),
    (document, group) => sameBuyer(loaded, document, group),
  );
  const drafts = await nameFaults(lake, unnamed, fingerprints);
  const lineage = await context.lineageOf(drafts.flatMap((draft) => recordsOf(draft, loaded)));
  const around = {
    loaded,
    books: { baseCurrency: context.baseCurrency, rates: await loadRates(lake) },
    lineage,
    asOf: context.asOf,
    entities: context.profile.books.entities.length > 0,
  };
  const seen = new Map<string, number>();
  const nth = (identity: string): number => {
    const n = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, n);
    return n;
  };
  const built = drafts.map((draft) => ({ draft, built: buildBreak(draft, around, nth) }));
  return {
    breaks: built.map((one) => one.built).sort(byImportance),
    drafts: new Map(built.map((one) => [one.built.id, one.draft])),
    tolerated,
  };
}

/** By the keys that either side gives its customers. */
function sameBuyer({ orders, documents }: Loaded, document: string | null, group: string): boolean | null {
  const [order, bill] = [orders.get(group), document === null ? undefined : documents.get(document)];
  for (const key of ['customer_key', 'email_key']) {
    const [own, other] = [order?.[key] ?? null, bill?.[key] ?? null];
    if (own !== null && other !== null) return own === other;
  }
  return null;
}

function recordsOf({ finding }: Draft, { documents }: Loaded): readonly bigint[] {
  const document =
    finding.document !== null && documents.has(finding.document) ? [BigInt(finding.document)] : [];
  return [finding.shopRow, finding.erpRow, ...document].filter((record) => record !== null);
}

function allowances({ allowanceOf, baseCurrency }: BreakContext): Allowances {
  const digits = minorDigits(baseCurrency ?? '') ?? 2;
  const minor = (text: string | undefined): bigint => {
    const value = text === undefined ? undefined : parseDecimal(text);
    return value === undefined ? 0n : rescale(value, digits, 'half-up').unscaled;
  };
  const tax = allowanceOf('order.tax-agrees');
  return {
    total: minor(allowanceOf('order.total-agrees').amount),
    tax: minor(tax.amount),
    taxPerLine: minor(tax.amountPerLine),
  };
}

async function loadRates(lake: Lake): Promise<Books['rates']> {
  const rows = await lake.rows({
    name: 'rates of the books',
    sql: 'select currency, cast(valid_from as varchar) as valid_from, cast(rate as varchar) as rate, per_base from canon.fx_rate order by currency, valid_from desc nulls last, rate',
  });
  const rates = new Map<string, { from: string; rate: string; perBase: boolean }[]>();
  for (const row of rows) {
    const currency = String(row['currency']);
    const entry = toRate(row);
    const list = rates.get(currency);
    if (list === undefined) rates.set(currency, [entry]);
    else list.push(entry);
  }
  return rates;
}

function toRate(row: LakeRow): { from: string; rate: string; perBase: boolean } {
  return { from: String(row['valid_from']), rate: String(row['rate']), perBase: row['per_base'] !== false };
}

/** Severity, then amount at risk, then id: the order in which breaks are written. */
function byImportance(a: Break, b: Break): number {
  const severity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  if (severity !== 0) return severity;
  const risk = Number(b.atRisk.base ?? b.atRisk.amount) - Number(a.atRisk.base ?? a.atRisk.amount);
  if (risk !== 0) return risk;
  return a.id < b.id ? -1 : 1;
}
