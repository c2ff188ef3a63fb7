import { z } from 'zod';
import { causes, findings } from '../../../../app/decision/index.ts';
import { findingStates, rootCauses } from '../../../../model/decision/index.ts';
import { byName, several } from '../parts.ts';
import { headFields } from './head.ts';

const finding = z
  .strictObject({
    finding: z.string(),
    state: z.enum(findingStates),
    says: z.string(),
    measured: z.number().nullable(),
    threshold: z.number().nullable(),
    evidence: several(z.string()),
  })
  .readonly()
  .meta({
    id: 'Finding',
    description: 'Something that would tell a cause: present, absent or unknown, and why.',
  });

const weight = z
  .strictObject({
    finding: z.string(),
    state: z.enum(['present', 'absent']),
    decibans: z.number(),
    strength: z.enum(['hardly', 'positive', 'strong', 'very-strong']),
    says: z.string(),
  })
  .readonly()
  .meta({ id: 'Weight', description: 'How much a finding speaks for a cause, or against it (negative).' });

const cause = z
  .strictObject({
    cause: z.string(),
    under: z.enum(rootCauses).nullable(),
    upstream: z.boolean(),
    probability: z.number(),
    band: z.enum(['very-unlikely', 'unlikely', 'open', 'likely', 'very-likely']),
    priorDecibans: z.number(),
    weights: several(weight),
    unknown: several(z.string()),
    says: z.string(),
  })
  .readonly()
  .meta({ id: 'CauseJudgement', description: 'A cause: prior and weights add up to its log-odds.' });

const nextCheck = z
  .strictObject({ finding: z.string(), bits: z.number(), says: z.string() })
  .readonly()
  .meta({ id: 'NextCheck', description: 'What to find out next, and how much it would tell.' });

const titled = z.strictObject({ title: z.string(), why: z.string() }).readonly();

/** Which causes explain what was found. */
export const diagnosis = z
  .strictObject({
    ...headFields,
    findings: several(finding),
    causes: several(cause),
    beneath: several(cause),
    named: several(z.enum(rootCauses)),
    undetermined: z.strictObject({ why: z.string() }).readonly().nullable(),
    next: several(nextCheck),
    says: z.string(),
    titles: byName(titled),
  })
  .meta({
    id: 'Diagnosis',
    description:
      'Which causes explain what was found: the four root causes, what lies beneath, and what to find out next. `titles` has what each finding and cause is called, by id.',
  });

/** What findings and causes are called, and why they are looked at. */
export const diagnosisTitles: Readonly<Record<string, z.output<typeof titled>>> = Object.fromEntries(
  [...causes, ...findings].map(({ id, title, why }) => [id, { title, why }]),
);
