import { matchesPreset } from './apply-preset.ts';
import { canonicalPresets } from './canonical-presets.ts';
import type { Preset } from './preset.ts';
import { presets } from './presets/index.ts';
import type { TableSketch } from './table-sketch.ts';

/** The preset whose header the table has: one of the table's own side before one of the other. */
export function findPreset(table: TableSketch): Preset | undefined {
  const staged = canonicalPresets.find((preset) => preset.id === `canonical-${table.record}`);
  if (staged !== undefined) return staged;
  const known = presets.filter((preset) => matchesPreset(preset, table.header));
  // Of the canonical records the one with the fewest fields is covered best.
  const canonical = canonicalPresets
    .filter((preset) => matchesPreset(preset, table.header))
    .sort((a, b) => (a.exactly?.length ?? 0) - (b.exactly?.length ?? 0));
  const matching = [...known, ...canonical];
  return matching.find((preset) => preset.side === table.side || preset.side === 'both') ?? matching[0];
}
