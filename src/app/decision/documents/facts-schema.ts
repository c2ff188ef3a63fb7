import { z } from 'zod';
import { type DecisionFacts, exposureUnits, fixDepths } from '../../../model/decision/index.ts';
import { type BreakKind, breakKinds, severities, symptoms } from '../../../model/index.ts';
import { lifeStates } from '../../../model/workspace/index.ts';
import { count, day, instant, instantOrDay, isoWeek, nearInstant, oneOf, text, zone } from './parts.ts';
import { readinessSchema } from './readiness-schema.ts';
import { runSchema } from './run-schema.ts';

const symptom = oneOf(symptoms);
const kind = oneOf(Object.keys(breakKinds) as [BreakKind, ...BreakKind[]]);
const minor = z.string().regex(/^-?\d+$/, 'it is not a whole number of minor units as text');
const number = z.number('it is not a number');
const health = oneOf(['breaks', 'no-data', 'in-flight', 'holds']);
const seen = z.strictObject({ count, exposure: count.nullable() });
const attributes = z.record(z.string(), z.string());

const series = z.strictObject({
  symptom,
  unit: oneOf(exposureUnits),
  weeks: z.array(
    z.strictObject({
      week: isoWeek,
      from: day,
      count: count.nullable(),
      exposure: count.nullable(),
      baseMinor: minor.nullable(),
      complete: z.boolean(),
    }),
  ),
  episodes: z.array(z.strictObject({ at: instant, health })),
});

const fix = z.strictObject({
  id: text,
  what: z.string(),
  by: z.string(),
  depth: oneOf(fixDepths).nullable(),
  cause: text.nullable(),
  effectiveAt: instant,
  scope: z.strictObject({
    environment: text,
    kinds: z.array(kind),
    fingerprint: text.nullable(),
    attributes,
  }),
  problem: text.nullable(),
  symptom,
  before: seen,
  since: seen,
  recurred: count,
  knownUntil: instant.nullable(),
  untilMonthEnd: z.boolean(),
});

const condition = z.strictObject({
  attribute: text,
  test: oneOf(['is', 'between']),
  value: z.string(),
  to: z.string().exactOptional(),
});

const problem = z.strictObject({
  id: text,
  title: z.string(),
  kind,
  symptom,
  severity: oneOf(severities),
  state: oneOf(lifeStates),
  fingerprint: text.nullable(),
  explainedShare: number,
  count,
  baseMinor: minor.nullable(),
  conditions: z.array(condition),
  population: count,
  assignee: text.nullable(),
  firstSeen: instantOrDay.nullable(),
  lastSeen: instantOrDay.nullable(),
  regressions: count,
  fixes: z.array(text),
  records: z.array(z.string()).max(400, 'there are more than 400'),
  skus: count.nullable(),
});

const open = z.strictObject({
  total: count,
  bySeverity: z.strictObject({ critical: count, major: count, minor: count }),
  byKind: z.array(z.strictObject({ kind, count, baseMinor: minor.nullable() })),
  byFingerprint: z.array(z.strictObject({ fingerprint: text, count })),
  byCondition: z.array(z.strictObject({ condition: text, count })),
  oldestCritical: instantOrDay.nullable(),
  oldest: instantOrDay.nullable(),
  ages: z.array(
    z.strictObject({ fromDays: count, toDays: count.nullable(), count, baseMinor: minor.nullable() }),
  ),
});

const measure = z.strictObject({
  measure: text,
  weeks: z.array(
    z.strictObject({
      week: isoWeek,
      from: day,
      value: number.nullable(),
      of: count,
      bad: count.nullable(),
      complete: z.boolean(),
      grain: z.literal('day').exactOptional(),
    }),
  ),
});

/** Everything a decision stands on, as one document. */
export const factsSchema = z
  .strictObject({
    schema: z.literal(1),
    at: nearInstant,
    environment: text,
    timeZone: zone,
    baseCurrency: z.string().nullable(),
    flowTimeHours: number,
    runs: z.array(runSchema),
    symptoms: z.array(series).length(symptoms.length, `there is not one for each of ${symptoms.join(', ')}`),
    fixes: z.array(fix),
    problems: z.array(problem),
    open,
    skus: z
      .strictObject({
        at: instantOrDay,
        active: count,
        unmatched: count,
        duplicates: count,
        wrongItem: count,
        attributesDiffer: count,
        blocked: count,
      })
      .nullable(),
    measures: z.array(measure),
    sources: z.array(
      z.strictObject({
        id: text,
        name: z.string(),
        side: oneOf(['shop', 'erp']),
        newest: instant.nullable(),
        state: oneOf(['fresh', 'stale', 'no-data']),
      }),
    ),
    readiness: readinessSchema.prefault({}),
  })
  .meta({
    title: 'Tieout decision facts',
    description:
      'All that a decision stands on, at one moment: the facts.json of a check, or of a decision that was taken.',
  });
export type FactsRead = z.output<typeof factsSchema>;
/** What the schema lets through is what the rooms of the decision take; the compiler holds both together. */
export const toFacts = (read: FactsRead): DecisionFacts => read;
