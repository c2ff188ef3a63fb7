import type { RecordKind, Side } from '../../../../../model/index.ts';
import { compact, type ProfileInput, type RuleRecord } from '../../profile/index.ts';
import { applyPreset } from '../apply-preset.ts';
import { guessDateOrder } from '../date-order.ts';
import { findPreset } from '../find-preset.ts';
import { guessNumberFormat } from '../number-format.ts';
import type { SketchReading, TableSketch } from '../table-sketch.ts';
import { hintsFromSums } from './arithmetic-hints.ts';
import { buildRule } from './build-rule.ts';
import type { ColumnFacts } from './column-facts.ts';
import { seeColumn } from './column-facts.ts';
import { hintsBetween, hintsFromShop } from './cross-file-hints.ts';
import { toMicros } from './decimal-value.ts';
import type { Hint } from './evidence.ts';
import { evidenceOf } from './evidence.ts';
import type { RecordGuess } from './guess-record.ts';
import { guessRecord } from './guess-record.ts';
import * as learn from './learn-agreements.ts';
import { hintsFromRates } from './rate-hints.ts';
import type { ShopFacts } from './shop-facts.ts';
import { collectShopFacts } from './shop-facts.ts';
import { hintsFromTotals } from './total-hints.ts';

/** What one column was taken for, and why. */
export interface SuggestedColumn {
  readonly table: string;
  readonly side: Side;
  readonly column: string;
  /** Null: no field was found for it. */
  readonly field: string | null;
  readonly confidence: number;
  readonly because: readonly string[];
}

/** What one table was taken for. */
export interface SuggestedFile {
  readonly table: string;
  readonly side: Side;
  readonly record: RuleRecord | null;
  readonly confidence: number;
  /** The known export it is; it needs no rule. */
  readonly preset?: string;
}

/** A proposed profile with the confidence behind it; deterministic in its input. */
export interface Suggestion {
  /** Plain object in the profile's own form, ready for YAML. */
  readonly profile: ProfileInput;
  readonly columns: readonly SuggestedColumn[];
  /** One for each table, in their order; the rules of the profile follow the same order. */
  readonly files: readonly SuggestedFile[];
}

/** Columns beyond these are not looked at: no export of records has more, and time stays bounded. */
const mostColumns = 300;

interface Look {
  readonly table: TableSketch;
  readonly columns: readonly ColumnFacts[];
  readonly decimal: '.' | ',';
  guess: RecordGuess | undefined;
}

/** Proposes a profile for tables: by column names, by what values look like, and by what agrees between files. */
export function suggestProfile(tables: readonly TableSketch[]): Suggestion {
  const known = tables.flatMap((table) => {
    const preset = findPreset(table);
    return preset === undefined ? [] : [{ table, preset }];
  });
  const knownTables = new Set(known.map((one) => one.table));
  const looks = tables.filter((table) => !knownTables.has(table)).map(lookAt);
  const presetReadings = known.flatMap(({ table, preset }) => applyPreset(preset, table, {}).readings);
  const ownHints = looks.flatMap((look) => [
    ...hintsFromSums(look.columns, look.decimal),
    ...hintsFromRates(look.columns),
  ]);
  guessAll(looks, ownHints);
  const shop = collectShopFacts([...presetReadings, ...shopReadings(looks)]);
  const shopHints = looks.flatMap((look) => hintsFromShop(look.columns, shop));
  guessAll(looks, [...ownHints, ...shopHints]);
  const crossHints = looks.flatMap((look) => [
    ...hintsBetween(
      look.columns,
      knownKeys(
        looks.filter((other) => other !== look),
        presetReadings,
      ),
    ),
    ...totalHints(look, shop),
  ]);
  guessAll(looks, [...ownHints, ...shopHints, ...crossHints]);
  return {
    profile: assemble(looks, shop),
    columns: looks.flatMap(describeColumns),
    files: tables.map((table): SuggestedFile => {
      const preset = known.find((one) => one.table === table)?.preset;
      const place = { table: table.name, side: table.side };
      if (preset !== undefined) {
        return { ...place, record: preset.readings[0]?.record ?? null, confidence: 1, preset: preset.id };
      }
      const guess = looks.find((look) => look.table === table)?.guess;
      return { ...place, record: guess?.record ?? null, confidence: round(guess?.confidence ?? 0) };
    }),
  };
}

function lookAt(table: TableSketch): Look {
  const columns = table.header.slice(0, mostColumns).map((column) => seeColumn(table, column));
  const numbers = columns
    .filter((one) => one.number >= 0.6 && one.integer < 0.95)
    .flatMap((one) => one.values);
  const guessed = guessNumberFormat(numbers)?.decimal;
  return { table, columns, decimal: guessed ?? (table.delimiter === ';' ? ',' : '.'), guess: undefined };
}

function guessAll(looks: readonly Look[], hints: readonly Hint[]): void {
  const evidence = evidenceOf(hints);
  for (const look of looks) look.guess = guessRecord(look.table.side, look.columns, evidence);
}

function shopReadings(looks: readonly Look[]): readonly SketchReading<TableSketch>[] {
  return looks.flatMap(({ table, guess, decimal, columns }) => {
    if (guess === undefined || table.side !== 'shop') return [];
    const fields = Object.fromEntries(guess.fields.map((one) => [one.field, { columns: [one.column] }]));
    const dates = columns.filter((one) => one.date >= 0.6).flatMap((one) => one.values);
    const format = { decimal, dateOrder: guessDateOrder(dates, 'dmy').order } as const;
    return recordsOf(guess.record).map((record) => ({ table, record, fields, format, by: 'suggested' }));
  });
}

function recordsOf(record: RuleRecord): readonly RecordKind[] {
  if (record === 'order-with-lines') return ['order', 'order-line'];
  return record === 'document-with-lines' ? ['document', 'document-line'] : [record];
}

function knownKeys(looks: readonly Look[], readings: readonly SketchReading<TableSketch>[]) {
  const documents = new Set<string>();
  const items = new Set<string>();
  const add = (table: TableSketch, record: string, column: string | undefined) => {
    if (column === undefined) return;
    const into = record.startsWith('document') && record !== 'document-line' ? documents : items;
    for (const value of seeColumn(table, column).values) into.add(value);
  };
  for (const { table, guess } of looks) {
    if (table.side !== 'erp' || guess === undefined) continue;
    if (guess.record === 'item') add(table, 'item', columnOf(guess, 'sku'));
    if (guess.record === 'document' || guess.record === 'document-with-lines')
      add(table, guess.record, columnOf(guess, 'number'));
  }
  for (const { table, record, fields } of readings) {
    if (table.side !== 'erp') continue;
    if (record === 'item') add(table, 'item', fields.sku?.columns?.[0]);
    if (record === 'document') add(table, 'document', fields.number?.columns?.[0]);
  }
  return { documents, items };
}

function totalHints({ columns, decimal, guess }: Look, shop: ShopFacts): readonly Hint[] {
  const reference = guess === undefined ? undefined : columnOf(guess, 'reference');
  return reference === undefined ? [] : hintsFromTotals(columns, reference, decimal, shop);
}

function assemble(looks: readonly Look[], shop: ShopFacts): ProfileInput {
  const documents = looks.flatMap(({ table, guess, decimal }) =>
    guess?.record.startsWith('document') && guess.record !== 'document-line'
      ? learn.sampleDocuments(table, (field) => columnOf(guess, field), decimal)
      : [],
  );
  const rateDirection = learn.learnRateDirection(documents);
  const baseCurrency = learn.learnBaseCurrency(documents);
  const customer = learn.learnCustomerRule(documents, shop);
  const references = documents.flatMap((one) => one.reference ?? []);
  const pattern = learn.learnReferencePattern(references, shop);
  const lineAmounts = looks.flatMap(amountsOfLines);
  const taxIncluded = learn.learnTaxIncluded(documents, lineAmounts);
  const files = looks.flatMap((look) => {
    const { table, guess, columns } = look;
    if (guess === undefined) return [];
    const hasLines = guess.record === 'document-line' || guess.record === 'document-with-lines';
    const hasRate = guess.fields.some((one) => one.field === 'rate');
    const learned = compact({
      rateDirection: hasRate ? rateDirection : undefined,
      taxIncluded: hasLines ? (taxIncluded ?? taxByName(guess)) : undefined,
    });
    return [buildRule(table, guess, columns, learned)];
  });
  return {
    ...(baseCurrency === undefined ? {} : { books: { baseCurrency } }),
    files,
    ...(pattern === undefined ? {} : { reference: { pattern } }),
    ...(customer === undefined ? {} : { customer }),
  };
}

function amountsOfLines({ table, guess, decimal }: Look) {
  if (guess?.record !== 'document-line') return [];
  const documentAt = table.header.indexOf(columnOf(guess, 'document') ?? '');
  const amountAt = table.header.indexOf(columnOf(guess, 'amount') ?? '');
  return table.sample.flatMap((row) => {
    const amount = toMicros(row[amountAt] ?? '', decimal);
    const document = row[documentAt]?.trim() ?? '';
    return amount === undefined || document === '' ? [] : [{ document, amount }];
  });
}

function taxByName(guess: RecordGuess): boolean | undefined {
  const names = guess.fields
    .filter((one) => one.field === 'amount' || one.field === 'unitPrice')
    .map((one) => one.column);
  if (names.some((name) => /incl|inkl|ttc|brutto|gross/i.test(name))) return true;
  return names.some((name) => /excl|exkl|ohne|\bht\b|netto|\bnet\b/i.test(name)) ? false : undefined;
}

function describeColumns({ table, columns, guess }: Look): readonly SuggestedColumn[] {
  return columns.map(({ column }) => {
    const found = guess?.fields.find((one) => one.column === column);
    return {
      table: table.name,
      side: table.side,
      column,
      field: found?.field ?? null,
      confidence: round(found?.confidence ?? 0),
      because: [...new Set(found?.because ?? [])],
    };
  });
}

function columnOf(guess: RecordGuess, field: string): string | undefined {
  return guess.fields.find((one) => one.field === field)?.column;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
