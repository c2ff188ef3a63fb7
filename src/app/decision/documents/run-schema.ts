import { z } from 'zod';
import { ledgers, severities, symptoms } from '../../../model/index.ts';
import { count, decimal, instant, oneOf, text } from './parts.ts';

const health = oneOf(['breaks', 'no-data', 'in-flight', 'holds']);
const symptom = oneOf(symptoms);

const control = z.strictObject({
  control: text,
  claim: z.string(),
  symptom,
  severity: oneOf(severities),
  result: oneOf(['holds', 'broken', 'could-not-check']),
  checked: count,
  breaks: count,
  tolerated: count,
  reason: z.string().exactOptional(),
  applies: z.literal(false).exactOptional(),
});

const tie = z.strictObject({
  ledger: oneOf(ledgers),
  entity: z.string(),
  currency: z.string(),
  shop: decimal,
  erp: decimal,
  difference: decimal,
  explainedByBreaks: decimal,
  tolerated: decimal,
  unexplained: decimal,
});

const agreement = z.strictObject({
  breaks: count,
  inFlight: count,
  of: count.nullable(),
  valueShare: z.number().nullable(),
});

/** One run, as a decision knows it. */
export const runSchema = z.strictObject({
  run: text,
  number: count,
  at: instant,
  codeVersion: text,
  verdict: oneOf(['clean', 'breaks', 'could-not-decide']),
  health: z.record(symptom, health),
  shopUntil: instant.nullable(),
  erpUntil: instant.nullable(),
  inputs: z.array(z.strictObject({ file: text, sha256: text })),
  profileSha256: text.nullable(),
  ranged: z.boolean(),
  controls: z.array(control),
  ties: z.array(tie),
  match: z.strictObject({ shopOrders: count, matched: count, ambiguous: count }),
  quarantined: count,
  conflicts: count,
  agreement: z.record(symptom, agreement).nullable().exactOptional(),
});
