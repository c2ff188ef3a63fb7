import { failure } from '../../../../ground/index.ts';
import type { Profile, TableFormat } from '../../../../model/index.ts';
import { applyFileRule, matchesRule } from './apply-file-rule.ts';
import { applyPreset } from './apply-preset.ts';
import { assumeDocumentType } from './assume-document-type.ts';
import { findPreset } from './find-preset.ts';
import { indexHeader } from './header-index.ts';
import type { HeaderNeed } from './preset.ts';
import { presets } from './presets/index.ts';
import { type ConfidentRule, confidentRules } from './suggest/confident-rules.ts';
import type { SketchReading, TableSketch } from './table-sketch.ts';

/** A table nobody understands, and the known export it is most like. */
export interface UnknownTable<T extends TableSketch> {
  readonly table: T;
  readonly why: string;
  readonly nearest: {
    readonly preset: string;
    readonly title: string;
    readonly missing: readonly string[];
  } | null;
}

/** What each table is: every table is in exactly one of readings, unknown and ignored. */
export interface Recognition<T extends TableSketch> {
  readonly readings: readonly SketchReading<T>[];
  readonly unknown: readonly UnknownTable<T>[];
  /** Tables without a header or without a use here. */
  readonly ignored: readonly { readonly table: T; readonly why: string }[];
  readonly notes: readonly string[];
}

/**
 * Turns tables into readings: by the profile's file rules, else by a preset's header, else by a confident suggestion.
 * Fails with file-wrong-side on a known export of the other side, and with profile-column-missing where a rule names
 * a column its file does not have.
 */
export function recogniseTables<T extends TableSketch>(
  tables: readonly T[],
  profile: Profile,
): Recognition<T> {
  const readings: SketchReading<T>[] = [];
  const unknown: UnknownTable<T>[] = [];
  const ignored: { readonly table: T; readonly why: string }[] = [];
  const notes: string[] = [];
  const suggestions = lazily(() => confidentRules(tables));
  const defaults: Partial<TableFormat> = { timeZone: profile.books.timeZone };
  for (const table of tables) {
    if (table.header.every((name) => name === '')) {
      ignored.push({ table, why: 'it has no header row' });
      continue;
    }
    const applied =
      byProfile(table, profile, defaults) ??
      byPreset(table, defaults) ??
      bySuggestion(table, suggestions().rules, defaults);
    if (applied === undefined) {
      const doubt = suggestions().doubts.get(table) ?? 'its columns do not say enough';
      const why = `no profile rule names it, no known export has its header, and ${doubt}`;
      unknown.push({ table, why, nearest: nearestPreset(table) });
      continue;
    }
    const settled = assumeDocumentType(table, applied.readings);
    readings.push(...settled.readings);
    notes.push(...applied.notes, ...settled.notes);
  }
  return { readings, unknown, ignored, notes };
}

interface Applied<T extends TableSketch> {
  readonly readings: readonly SketchReading<T>[];
  readonly notes: readonly string[];
}

function byProfile<T extends TableSketch>(
  table: T,
  profile: Profile,
  defaults: Partial<TableFormat>,
): Applied<T> | undefined {
  const at = profile.files.findIndex((rule) => matchesRule(rule, table));
  const rule = profile.files[at];
  return rule === undefined ? undefined : applyFileRule(rule, `profile:${at + 1}`, table, defaults);
}

function byPreset<T extends TableSketch>(table: T, defaults: Partial<TableFormat>): Applied<T> | undefined {
  const preset = findPreset(table);
  if (preset === undefined) return undefined;
  if (preset.side !== 'both' && preset.side !== table.side) {
    const found = `a file of the ${preset.side} side: ${preset.title}`;
    throw failure('file-wrong-side', { file: table.name, given: table.side, found });
  }
  return applyPreset(preset, table, defaults);
}

function bySuggestion<T extends TableSketch>(
  table: T,
  suggestions: ReadonlyMap<TableSketch, ConfidentRule>,
  defaults: Partial<TableFormat>,
): Applied<T> | undefined {
  const suggested = suggestions.get(table);
  if (suggested === undefined) return undefined;
  const { readings, notes } = applyFileRule(suggested.rule, 'suggested', table, defaults);
  return { readings, notes: [suggested.note, ...notes] };
}

function lazily<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function nearestPreset(table: TableSketch): UnknownTable<TableSketch>['nearest'] {
  let best: UnknownTable<TableSketch>['nearest'] = null;
  let bestShare = 0.4;
  for (const preset of presets) {
    if (preset.side !== table.side) continue;
    const header = indexHeader(table.header, preset.spellings);
    const missing = preset.requires.filter((need) => !has(need, (name) => header.find(name) !== undefined));
    const share = 1 - missing.length / preset.requires.length;
    if (share > bestShare) {
      bestShare = share;
      best = {
        preset: preset.id,
        title: preset.title,
        missing: missing.map((need) => [need].flat().join(' or ')),
      };
    }
  }
  return best;
}

function has(need: HeaderNeed, isThere: (name: string) => boolean): boolean {
  return typeof need === 'string' ? isThere(need) : need.some(isThere);
}
