import { z } from 'zod';
import type { RecordView } from '../../../app/reading/index.ts';
import { byName, id, instant, kind, money, orNull, several, version } from './parts.ts';

const text = z.string().nullable();
const onSide = z.enum(['shop', 'erp']);

const recordSide = z
  .strictObject({
    there: z.boolean(),
    title: z.string(),
    ref: text,
    source: text,
    fields: several(z.strictObject({ field: z.string(), label: z.string(), value: z.string() }).readonly()),
  })
  .readonly()
  .meta({
    id: 'RecordSide',
    description: 'What one side says; `there` is false where it has no such record.',
  });

const recordRow = z
  .strictObject({
    field: z.string(),
    label: z.string(),
    shop: text,
    erp: text,
    differs: z.boolean(),
    tolerance: text,
    note: text,
  })
  .readonly()
  .meta({ id: 'RecordRow', description: 'One field of both sides; null where a side does not have it.' });

const rawRow = byName(z.string().nullable());

export const recordView = z
  .strictObject({
    id,
    version,
    kind,
    left: recordSide,
    right: recordSide,
    rows: several(recordRow),
    rule: z
      .strictObject({
        control: z.string(),
        claim: z.string(),
        why: z.string(),
        tolerance: text,
        fired: z.string(),
        means: z.string(),
        next: z.string(),
      })
      .readonly(),
    match: z
      .strictObject({
        how: z.string(),
        rule: text,
        certainty: z.enum(['certain', 'inferred', 'unmatched', 'not-kept']),
        alternatives: several(z.strictObject({ side: onSide, ref: z.string(), why: z.string() }).readonly()),
      })
      .readonly(),
    lineage: several(
      z
        .strictObject({
          side: onSide,
          record: z.string(),
          file: z.string(),
          line: z.int().nullable(),
          sha256: text,
          readAt: instant.nullable(),
        })
        .readonly(),
    ),
    raw: z.strictObject({ shop: rawRow.nullable(), erp: rawRow.nullable() }).readonly(),
    rawMissing: z.strictObject({ shop: text, erp: text }).readonly(),
    runs: several(
      z
        .strictObject({
          run: id,
          number: z.int(),
          at: instant,
          expected: text,
          actual: text,
          atRisk: orNull(money),
          present: z.boolean().nullable(),
        })
        .readonly(),
    ),
    earlierRuns: z.int(),
    explanation: z.string(),
    fingerprint: z
      .strictObject({
        id: z.string(),
        name: z.string(),
        share: z.number(),
        candidates: several(
          z.strictObject({ id: z.string(), name: z.string(), share: z.number() }).readonly(),
        ),
      })
      .readonly()
      .nullable(),
    consequences: several(
      z
        .strictObject({ kind, field: text, expected: text, actual: text, difference: text, currency: text })
        .readonly(),
    ),
    problem: z.strictObject({ id: z.string(), title: z.string() }).readonly().nullable(),
  })
  .meta({
    id: 'RecordView',
    description:
      'All that is needed to decide about a break: both records with what differs first, the rule and its tolerance, how they were matched, where each was read, the rows as the files had them, and what each run said (`present` is null where a run did not look).',
  });

export const showRecord = (one: RecordView): z.output<typeof recordView> => one;
