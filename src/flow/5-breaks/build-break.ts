import { amountDigits, formatMinor, stableId } from '../../ground/index.ts';
import {
  type Break,
  type BreakKind,
  type BreakRecord,
  breakKinds,
  type Consequence,
  type LakeRow,
  type Ledger,
} from '../../model/index.ts';
import { attributesOf } from './attributes-of.ts';
import { type Books, inBase } from './books.ts';
import type { Draft, Finding } from './finding.ts';
import type { Lineage } from './lineage.ts';
import { type Loaded, text } from './load-findings.ts';
import { sentences } from './sentences.ts';

/** What is known around all breaks. */
export interface Surroundings {
  readonly loaded: Loaded;
  readonly books: Books;
  readonly lineage: Lineage;
  readonly asOf: string;
  /** The profile keeps books by entity. */
  readonly entities: boolean;
}

/** Gives a draft its records, amounts and sentence; its id comes from what it is, never from where it was read. */
export function buildBreak(draft: Draft, around: Surroundings, nth: (identity: string) => number): Break {
  const { finding, kind } = draft;
  const { loaded, books, asOf } = around;
  const order = orderOf(finding, loaded);
  const document = loaded.documents.get(finding.document ?? '');
  const shopLine = loaded.shopLines.get(String(finding.shopRow));
  const erpLine = loaded.erpLines.get(String(finding.erpRow));
  const values = valuesOf(draft, order, books);
  const currency = finding.currency ?? text(order, 'currency') ?? text(document, 'currency');
  const day = text(order, 'placed_on') ?? text(document, 'document_on');
  const risk = atRisk(draft, order, document, books, day);
  const sku = skuOf(finding, shopLine);
  const orderName = text(order, 'name');
  const identity = [
    kind,
    orderName ?? '',
    text(document, 'number') ?? '',
    sku ?? text(erpLine, 'item') ?? '',
    finding.name ?? '',
    finding.field ?? '',
  ];
  const line = order === undefined ? null : text(shopLine, 'position');
  const occurredAt = occurred(order, document);
  return {
    id: stableId('brk', [...identity, String(nth(identity.join('\u001f')))]),
    kind,
    symptom: breakKinds[kind],
    control: finding.control,
    severity: finding.severity,
    ...(orderName === null ? {} : { order: orderName }),
    ...(line === null ? {} : { line }),
    ...(sku === null ? {} : { sku }),
    ...withRecord('shop', shopRecord(finding, order, line, around)),
    ...withRecord('erp', erpRecord(finding, document, erpLine, around)),
    ...(finding.field === null ? {} : { field: finding.field }),
    ...values,
    ...(currency === null ? {} : { currency }),
    atRisk: {
      amount: formatMinor(risk.minor, risk.currency ?? 'XXX'),
      currency: risk.currency ?? 'XXX',
      base: baseText(books, risk.minor, risk.currency, day),
    },
    effects: effectsOf(draft, order, document, currency, around),
    ...(draft.fingerprint === undefined ? {} : { fingerprint: draft.fingerprint }),
    explainedShare: draft.fingerprint === undefined ? 0 : 1,
    consequences: draft.consequences.map((one) => consequence(one)),
    ...(occurredAt === null ? {} : { occurredAt }),
    ...(day === null ? {} : { ageDays: Math.max(0, daysFrom(day, asOf)) }),
    explanation: sentences[kind]({
      subject: subjectOf(finding, orderName, document),
      document: nameOf(document),
      item: sku ?? text(erpLine, 'item') ?? finding.itemKey ?? '',
      expected: withCurrency(values.expected, finding, kind),
      actual: withCurrency(values.actual, finding, kind),
      effect: draft.effect === null ? '' : money(draft.effect, currency),
      amount: money(risk.minor, risk.currency),
      detail: detailOf(finding, kind),
    }),
    attributes: attributesOf(draft, order, document, shopLine, erpLine, books),
  };
}

function orderOf({ group, kind, shopRow }: Finding, { orders }: Loaded): LakeRow | undefined {
  return orders.get(group ?? '') ?? (kind.startsWith('order-') ? orders.get(String(shopRow)) : undefined);
}

function skuOf({ kind, name, itemKey }: Finding, shopLine: LakeRow | undefined): string | null {
  return (
    text(shopLine, 'sku') ??
    (kind.startsWith('sku-') ? name : null) ??
    (shopLine === undefined ? itemKey : null)
  );
}

function withRecord(
  side: 'shop' | 'erp',
  record: BreakRecord | null,
): Partial<Record<'shop' | 'erp', BreakRecord>> {
  return record === null ? {} : { [side]: record };
}

/** What a sentence is about: the order, the orders posted together, or what the finding names. */
function subjectOf(finding: Finding, orderName: string | null, document: LakeRow | undefined): string {
  if (orderName !== null) return `Order ${orderName}`;
  if (finding.control === 'document.bundle-total-agrees')
    return `The sum of the ${finding.name} orders that ${nameOf(document)} posts together`;
  return finding.name ?? nameOf(document);
}

function nameOf(document: LakeRow | undefined): string {
  const number = text(document, 'number');
  return number === null ? 'the document' : number;
}

/** Kinds whose two values are amounts of money. */
function isMoney({ kind, field, expectedMinor, actualMinor }: Finding): boolean {
  if (expectedMinor === null && actualMinor === null) return false;
  if (kind.startsWith('payout-')) return true;
  return field === null
    ? kind === 'order-missing-in-erp' || kind === 'order-missing-in-shop'
    : [
        'total',
        'tax',
        'shipping',
        'discount',
        'tip',
        'duty',
        'fee',
        'rounding',
        'giftCard',
        'amount',
        'net',
        'baseTotal',
      ].includes(field);
}

interface Values {
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference?: string;
}

function valuesOf({ finding, kind }: Draft, order: LakeRow | undefined, books: Books): Values {
  const currency = finding.currency ?? 'XXX';
  if (kind === 'fx-amount-differs') return baseValues(finding, books);
  if (isMoney(finding)) {
    const print = (minor: bigint | null): string | null =>
      minor === null ? null : formatMinor(minor, currency);
    const { expectedMinor: expected, actualMinor: actual } = finding;
    const both = expected !== null && actual !== null;
    return {
      expected: print(expected),
      actual: print(actual),
      ...(both ? { difference: formatMinor(actual - expected, currency) } : {}),
    };
  }
  if (finding.field === 'email') return emailValues(finding);
  const expected = plain(finding.expected);
  const actual = plain(finding.actual);
  const numeric = ['quantity', 'unitPrice', 'rate'].includes(finding.field ?? '');
  if (kind === 'order-reference-broken' || kind === 'order-missing-in-shop') return { expected, actual };
  if (!numeric || expected === null || actual === null) return { expected, actual };
  const places = finding.field === 'unitPrice' ? amountDigits(text(order, 'currency') ?? 'XXX') : 0;
  const [left, right] = [padded(expected, places), padded(actual, places)];
  return { expected: left, actual: right, difference: subtract(right, left) };
}

function emailValues({ detail }: Finding): Values {
  if (detail === 'missing in the ERP') return { expected: 'an e-mail address', actual: null };
  if (detail === 'missing in the shop') return { expected: null, actual: 'an e-mail address' };
  return detail === 'spelling'
    ? { expected: 'the e-mail address as the shop spells it', actual: 'the same address spelled differently' }
    : { expected: "the shop's e-mail address", actual: 'another e-mail address' };
}

function baseValues(finding: Finding, books: Books): Values {
  const base = books.baseCurrency ?? 'XXX';
  const { expectedMinor, actualMinor, actual: rate, detail } = finding;
  if (expectedMinor === null || actualMinor === null || rate === null)
    return { expected: null, actual: null };
  const own: Books = {
    baseCurrency: base,
    rates: new Map([[finding.currency ?? '', [{ from: '', rate, perBase: detail !== 'false' }]]]),
  };
  const right = inBase(own, expectedMinor, finding.currency, null);
  if (right === null) return { expected: null, actual: formatMinor(actualMinor, base) };
  return {
    expected: formatMinor(right, base),
    actual: formatMinor(actualMinor, base),
    difference: formatMinor(actualMinor - right, base),
  };
}

/** A number without needless zeros; other text as it is. */
function plain(value: string | null): string | null {
  if (value === null) return null;
  return /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
}

function padded(value: string, places: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return places === 0 && fraction === '' ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
}

function subtract(a: string, b: string): string {
  const digits = Math.max(fractionOf(a).length, fractionOf(b).length);
  const units = (value: string): bigint =>
    BigInt(value.replace('.', '') + '0'.repeat(digits - fractionOf(value).length));
  const gap = units(a) - units(b);
  const text = (gap < 0n ? -gap : gap).toString().padStart(digits + 1, '0');
  const body = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return gap < 0n ? `-${body}` : body;
}

function fractionOf(value: string): string {
  return value.split('.')[1] ?? '';
}

interface Risk {
  readonly minor: bigint;
  readonly currency: string | null;
}

/** What the break may cost, never negative: the amount that is wrong, or the amount that is in the wrong place. */
function atRisk(
  draft: Draft,
  order: LakeRow | undefined,
  document: LakeRow | undefined,
  books: Books,
  day: string | null,
): Risk {
  const { finding, kind, effect } = draft;
  const currency = finding.currency ?? text(order, 'currency') ?? text(document, 'currency');
  if (kind === 'currency-differs') return currencyRisk(finding, books, day);
  if (kind === 'fx-rate-differs') return rateRisk(finding, books);
  if (kind === 'fx-amount-differs') {
    const difference = baseValues(finding, books).difference;
    return { minor: magnitude(BigInt((difference ?? '0').replace('.', ''))), currency: books.baseCurrency };
  }
  if (effect !== null && effect !== 0n) return { minor: magnitude(effect), currency };
  const gap =
    finding.expectedMinor === null || finding.actualMinor === null
      ? null
      : finding.actualMinor - finding.expectedMinor;
  if (gap !== null && gap !== 0n) return { minor: magnitude(gap), currency };
  const stated = finding.expectedMinor ?? finding.actualMinor;
  if (stated !== null) return { minor: magnitude(stated), currency };
  const total = kind === 'customer-differs' ? text(order, 'total') : null;
  return { minor: total === null ? 0n : magnitude(BigInt(total)), currency };
}

function currencyRisk(finding: Finding, books: Books, day: string | null): Risk {
  const { expectedMinor, actualMinor } = finding;
  const right = expectedMinor === null ? null : inBase(books, expectedMinor, finding.expected, day);
  const posted = actualMinor === null ? null : inBase(books, actualMinor, finding.actual, day);
  if (right !== null && posted !== null)
    return { minor: magnitude(posted - right), currency: books.baseCurrency };
  return { minor: magnitude(expectedMinor ?? 0n), currency: finding.expected };
}

function rateRisk(finding: Finding, books: Books): Risk {
  const { expectedMinor: total, currency } = finding;
  if (total === null || currency === null || finding.expected === null || finding.actual === null)
    return { minor: 0n, currency };
  const perBase = books.rates.get(currency)?.[0]?.perBase ?? true;
  const at = (rate: string): bigint | null =>
    inBase(
      { baseCurrency: books.baseCurrency, rates: new Map([[currency, [{ from: '', rate, perBase }]]]) },
      total,
      currency,
      null,
    );
  const right = at(finding.expected);
  const posted = finding.actualMinor ?? at(finding.actual);
  return right === null || posted === null
    ? { minor: 0n, currency }
    : { minor: magnitude(posted - right), currency: books.baseCurrency };
}

function ledgerOf({ control, kind }: Finding, document: LakeRow | undefined): Ledger {
  if (kind.startsWith('refund-') || control.startsWith('refund.')) return 'refunds';
  if (kind.startsWith('payout-')) return 'payouts';
  if (kind.startsWith('payment-')) return 'payments';
  return text(document, 'class') === 'credit' ? 'refunds' : 'sales';
}

/** Breaks that put an amount elsewhere on the other side, so that both sides' books are touched. */
const twoSided: ReadonlySet<BreakKind> = new Set(['order-reference-broken', 'refund-on-wrong-order']);

/**
 * What a break adds to ERP total minus shop total, by entity and currency. An order in another entity is moved there as
 * a whole by its own break; whatever else differs is then in the entity of the document.
 */
function effectsOf(
  draft: Draft,
  order: LakeRow | undefined,
  document: LakeRow | undefined,
  currency: string | null,
  around: Surroundings,
): Break['effects'] {
  const { finding, kind, effect } = draft;
  const { expected, actual, expectedMinor, actualMinor } = finding;
  const [inShop, inErp] = [text(order, 'entity'), text(document, 'entity')];
  const erpEntity = around.entities ? (inErp ?? inShop ?? '') : '';
  const one = (minor: bigint | null, code: string | null, entity: string): Break['effects'] =>
    minor === null || minor === 0n || code === null
      ? []
      : [{ amount: formatMinor(minor, code), currency: code, ledger: ledgerOf(finding, document), entity }];
  const negative = expectedMinor === null ? null : -expectedMinor;
  if (kind === 'currency-differs' && (expectedMinor === null || actualMinor === null)) return [];
  if (kind === 'currency-differs')
    return [...one(negative, expected, erpEntity), ...one(actualMinor, actual, erpEntity)];
  if (kind === 'entity-differs') {
    if (!around.entities || actualMinor === null || actual === null) return [];
    return [...one(negative, currency, expected ?? ''), ...one(expectedMinor, currency, actual)];
  }
  if (twoSided.has(kind) && around.entities && inShop !== inErp)
    return [...one(negative, currency, inShop ?? ''), ...one(actualMinor, currency, inErp ?? '')];
  return one(effect, currency, erpEntity);
}

function consequence(finding: Finding): Consequence {
  const currency = finding.currency ?? 'XXX';
  const money = finding.expectedMinor !== null || finding.actualMinor !== null;
  const print = (minor: bigint | null): string | null =>
    minor === null ? null : formatMinor(minor, currency);
  const both = finding.expectedMinor !== null && finding.actualMinor !== null;
  return {
    kind: finding.kind,
    ...(finding.field === null ? {} : { field: finding.field }),
    expected: money ? print(finding.expectedMinor) : finding.expected,
    actual: money ? print(finding.actualMinor) : finding.actual,
    ...(both
      ? { difference: formatMinor((finding.actualMinor ?? 0n) - (finding.expectedMinor ?? 0n), currency) }
      : {}),
    ...(finding.currency === null ? {} : { currency: finding.currency }),
  };
}

function shopRecord(
  finding: Finding,
  order: LakeRow | undefined,
  line: string | null,
  { lineage }: Surroundings,
): BreakRecord | null {
  if (finding.shopRow === null) return null;
  const name = text(order, 'name') ?? finding.name ?? '';
  const record = recordOf(finding.kind, line === null ? 'order' : 'order-line');
  return { record, ref: line === null ? name : `${name}/${line}`, source: lineage(finding.shopRow) };
}

function erpRecord(
  finding: Finding,
  document: LakeRow | undefined,
  line: LakeRow | undefined,
  { lineage }: Surroundings,
): BreakRecord | null {
  if (finding.erpRow === null) {
    if (finding.document === null || document === undefined) return null;
    const number = nameOf(document);
    return { record: 'document', ref: number, document: number, source: lineage(BigInt(finding.document)) };
  }
  const number = text(document, 'number') ?? finding.name ?? '';
  const lineNumber = text(line, 'line_no');
  const record = recordOf(finding.kind, lineNumber === null ? 'document' : 'document-line');
  return {
    record,
    ref: lineNumber === null ? number : `${number}/${lineNumber}`,
    ...(document === undefined ? {} : { document: number }),
    source: lineage(finding.erpRow),
  };
}

function recordOf(kind: BreakKind, otherwise: string): string {
  if (kind === 'sku-blocked-in-erp') return 'item';
  if (kind.startsWith('payout-')) return 'payout';
  if (kind.startsWith('payment-')) return 'payment';
  if (kind.startsWith('stock-')) return 'stock-level';
  if (kind.startsWith('fulfilment-')) return 'fulfilment';
  if (kind.startsWith('refund-')) return otherwise === 'document' ? 'document' : 'refund';
  return otherwise;
}

function occurred(order: LakeRow | undefined, document: LakeRow | undefined): string | null {
  const placed = text(order, 'placed_at');
  if (placed !== null) return placed.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
  const day = text(document, 'document_on');
  return day === null ? null : `${day}T00:00:00+00:00`;
}

function daysFrom(day: string, asOf: string): number {
  return Math.floor(
    (Date.parse(`${asOf.slice(0, 10)}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000,
  );
}

function detailOf(finding: Finding, kind: BreakKind): string {
  return kind.startsWith('line-') ? '' : (finding.detail ?? '');
}

function withCurrency(value: string | null, finding: Finding, kind: BreakKind): string {
  if (value === null) return 'nothing';
  const isPrice = finding.field === 'unitPrice';
  return (isMoney(finding) || isPrice) && kind !== 'fx-amount-differs' && finding.currency !== null
    ? `${value} ${finding.currency}`
    : value;
}

function money(minor: bigint, currency: string | null): string {
  return currency === null ? formatMinor(minor, 'XXX') : `${formatMinor(minor, currency)} ${currency}`;
}

function baseText(books: Books, minor: bigint, currency: string | null, day: string | null): string | null {
  const base = inBase(books, minor, currency, day);
  return base === null || books.baseCurrency === null ? null : formatMinor(base, books.baseCurrency);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
