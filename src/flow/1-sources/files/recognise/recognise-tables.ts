import { failure } from '../../../../ground/index.ts';
import type { Profile, TableFormat } from '../../../../model/index.ts';
import { applyFileRule, matchesRule } from './apply-file-rule.ts';
import { applyPreset, matchesPreset } from './apply-preset.ts';
import { canonicalPresets } from './canonical-presets.ts';
import { indexHeader } from './header-index.ts';
import type { HeaderNeed, Preset } from './preset.ts';
import { presets } from './presets/index.ts';
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
  const defaults: Partial<TableFormat> = { timeZone: profile.books.timeZone };
  for (const table of tables) {
    if (table.header.every((name) => name === '')) {
      ignored.push({ table, why: 'it has no header row' });
      continue;
    }
    const at = profile.files.findIndex((rule) => matchesRule(rule, table));
    const rule = profile.files[at];
    if (rule !== undefined) {
      const applied = applyFileRule(rule, `profile:${at + 1}`, table, defaults);
      readings.push(...applied.readings);
      notes.push(...applied.notes);
      continue;
    }
    const preset = findPreset(table);
    if (preset === undefined) {
      unknown.push({
        table,
        why: 'no profile rule names it and no known export has its header',
        nearest: nearestPreset(table),
      });
    } else if (preset.side !== 'both' && preset.side !== table.side) {
      throw failure('file-wrong-side', {
        file: table.name,
        given: table.side,
        found: `${preset.title}, which is a file of the ${preset.side} side`,
      });
    } else {
      const applied = applyPreset(preset, table, defaults);
      readings.push(...applied.readings);
      notes.push(...applied.notes);
    }
  }
  return { readings, unknown, ignored, notes };
}

/** The preset whose header the table has: one of the table's own side before one of the other. */
export function findPreset(table: TableSketch): Preset | undefined {
  const staged = canonicalPresets.find((preset) => preset.id === `canonical-${table.record}`);
  if (staged !== undefined) return staged;
  const header = indexHeader(table.header);
  const known = presets.filter((preset) => matchesPreset(preset, header));
  // Of the canonical records the one with the fewest fields is covered best.
  const canonical = canonicalPresets
    .filter((preset) => matchesPreset(preset, header))
    .sort((a, b) => (a.exactly?.length ?? 0) - (b.exactly?.length ?? 0));
  const matching = [...known, ...canonical];
  return matching.find((preset) => preset.side === table.side || preset.side === 'both') ?? matching[0];
}

function nearestPreset(table: TableSketch): UnknownTable<TableSketch>['nearest'] {
  const header = indexHeader(table.header);
  let best: UnknownTable<TableSketch>['nearest'] = null;
  let bestShare = 0.4;
  for (const preset of presets) {
    if (preset.side !== table.side) continue;
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
