/**
 * Measures how well failure modes are found and named, and writes the figures that docs/reference/failure-modes.md is
 * made from: `npm run modes -- [--seeds 20] [--first 1] [--mode ID...] [--together 50] [--clean 200]`.
 * Without --mode all modes are measured and the figures are kept; with it they are printed only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { faults } from '../../src/sandbox/index.ts';
import { type Measured, measureModes } from './measure-modes.ts';
import { aloneIn, cleanIn, togetherIn } from './plans.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    first: { type: 'string', default: '1' },
    mode: { type: 'string', multiple: true },
    together: { type: 'string', default: '0' },
    clean: { type: 'string', default: '0' },
  },
});
const first = Number(values.first);
const kept = new URL('../../docs/reference/failure-modes.json', import.meta.url);

const rows: Record<string, unknown> = values.mode === undefined ? readKept() : {};
for (const { id } of faults.filter((one) => values.mode?.includes(one.id) ?? true)) {
  const measured = await measureModes(aloneIn(id, first, Number(values.seeds)));
  const tally = measured.modes.get(id);
  const row = {
    seeds: Number(values.seeds),
    worlds: tally?.worlds ?? 0,
    planted: tally?.planted ?? 0,
    found: tally?.found ?? 0,
    named: tally?.named ?? 0,
    extra: measured.extra.length,
    confused: Object.fromEntries([...(tally?.confused ?? [])].sort()),
    ...(tally?.unchecked ? { unchecked: true } : {}),
  };
  rows[id] = row;
  tell(id, row, measured);
}
if (Number(values.together) > 0) {
  const measured = await measureModes(togetherIn(first, Number(values.together)));
  const sum = (of: 'planted' | 'found' | 'named'): number =>
    [...measured.modes.values()].reduce((total, tally) => total + tally[of], 0);
  const weakest = [...measured.modes]
    .filter(([, tally]) => tally.found > 0)
    .map(([id, { named, found }]) => ({ id, share: named / found }))
    .sort((a, b) => a.share - b.share)
    .slice(0, 5);
  tell(
    'five at once',
    {
      planted: sum('planted'),
      found: sum('found'),
      named: sum('named'),
      breaks: measured.breaks,
      extra: measured.extra.length,
      weakest,
    },
    measured,
  );
}
if (Number(values.clean) > 0) {
  const measured = await measureModes(cleanIn(first, Number(values.clean)));
  tell('clean', { worlds: Number(values.clean), breaks: measured.breaks }, measured);
}
if (values.mode === undefined && Number(values.seeds) > 0) {
  const sorted = Object.fromEntries(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(kept, `${JSON.stringify(sorted, null, 2)}\n`);
}

function tell(id: string, row: object, { extra, missed, untied }: Measured): void {
  process.stdout.write(`${JSON.stringify({ mode: id, ...row })}\n`);
  const lines = [
    ...missed.map((one) => `missed ${one}`),
    ...extra.map((one) => `extra ${one}`),
    ...untied.map((one) => `untied ${one}`),
  ];
  for (const line of lines.slice(0, 6)) process.stderr.write(`  ${line}\n`);
}

function readKept(): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(kept, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
