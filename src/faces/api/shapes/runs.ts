import { basename } from 'node:path';
import { z } from 'zod';
import type { ComparedBreak, Run, SaidOfBreak } from '../../../model/workspace/index.ts';
import { byName, id, instant, minor, several } from './parts.ts';

const coverage = z.strictObject({ from: z.string(), to: z.string() }).readonly().nullable();
export const runState = z.enum(['running', 'done', 'failed', 'cancelled', 'abandoned']);

export const health = z.enum(['breaks', 'no-data', 'in-flight', 'holds']);
export const runOutcome = z
  .strictObject({
    new: z.int(),
    still: z.int(),
    back: z.int(),
    regressed: z.int(),
    gone: z.int(),
    notLooked: z.int(),
  })
  .readonly();

const fields = {
  id,
  environment: z.string(),
  number: z.int().nullable(),
  state: runState,
  startedAt: instant,
  endedAt: instant.nullable(),
  by: z.string(),
  codeVersion: z.string(),
  watermarks: z.strictObject({ shop: coverage, erp: coverage }).readonly().nullable(),
  verdict: z.enum(['clean', 'breaks', 'could-not-decide']).nullable(),
  health: byName(health).nullable(),
  outcome: runOutcome.nullable(),
  failure: z.strictObject({ code: z.string(), message: z.string(), hint: z.string() }).readonly().nullable(),
  attempts: z
    .int()
    .meta({ description: 'How often it was begun: once more after each death of the server.' }),
};

export const run = z.strictObject(fields).meta({
  id: 'Run',
  description:
    'A run of the flow; `outcome` is how its breaks stand to those of the run before, `health` is by symptom.',
});

const texts = several(z.string());
export const runDetail = z
  .strictObject({
    ...fields,
    settings: z
      .strictObject({
        shop: texts,
        erp: texts,
        profile: z.string().nullable(),
        profileSha256: z.string().nullable(),
        asOf: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      })
      .readonly(),
    inputs: several(
      z.strictObject({
        file: z.string(),
        side: z.enum(['shop', 'erp']),
        records: z.string(),
        sha256: z.string(),
        bytes: z.int(),
        rows: z.int(),
      }),
    ),
    summary: byName(z.unknown()).nullable(),
  })
  .meta({
    id: 'RunDetail',
    description: 'A run with what it was told and what it read; `summary` is its summary.json.',
  });

export const difference = z.enum(['new', 'gone', 'changed', 'same', 'not-looked']);
const said = z
  .strictObject({
    expected: z.string().nullable(),
    actual: z.string().nullable(),
    atRisk: z.strictObject({ minor, currency: z.string() }).readonly(),
  })
  .readonly()
  .nullable();
export const comparedBreak = z
  .strictObject({ id, difference, before: said, after: said })
  .meta({ id: 'ComparedBreak', description: 'What a break said in two runs; null where it was not seen.' });

export const comparison = z
  .strictObject({
    counts: z
      .strictObject({
        new: z.int(),
        gone: z.int(),
        changed: z.int(),
        same: z.int(),
        'not-looked': z.int(),
      })
      .readonly(),
  })
  .meta({ id: 'RunComparison', description: 'How many breaks stand in which way between two runs.' });

export function showRun(one: Run): z.output<typeof run> {
  const {
    workspace: _,
    settings: __,
    inputs: ___,
    summary: ____,
    folder: _____,
    symptomOutcomes: ______,
    ...shown
  } = one;
  return shown;
}

/** The folder of its outputs stays here: a path of this machine is nobody's business. */
export function showRunDetail(one: Run): z.output<typeof runDetail> {
  const { workspace: _, folder: __, symptomOutcomes: ___, summary, settings, ...shown } = one;
  const { profileText: ____, names = {}, ...told } = settings;
  const named = (path: string) => names[path] ?? path;
  return {
    ...shown,
    settings: {
      ...told,
      shop: told.shop.map(named),
      erp: told.erp.map(named),
      profile: told.profile === null ? null : basename(told.profile),
    },
    summary: summary === null ? null : { ...summary },
  };
}

export function showCompared({
  id: name,
  difference: how,
  before,
  after,
}: ComparedBreak): z.output<typeof comparedBreak> {
  return { id: name, difference: how, before: showSaid(before), after: showSaid(after) };
}

const showSaid = (one: SaidOfBreak | null): z.output<typeof said> =>
  one === null ? null : { ...one, atRisk: { ...one.atRisk, minor: String(one.atRisk.minor) } };
