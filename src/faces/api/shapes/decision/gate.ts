import { z } from 'zod';
import { criteria, type Replayed } from '../../../../app/decision/index.ts';
import type { ProofJob } from '../../../../app/runs/index.ts';
import { criterionStates, gateVerdicts, teamRoles } from '../../../../model/decision/index.ts';
import type { StoredDecision, StoredWaiver } from '../../../../model/workspace/index.ts';
import { byName, id, instant, several, symptom } from '../parts.ts';
import { headFields } from './head.ts';

const waiverFields = {
  id,
  criterion: z.string(),
  reason: z.string(),
  by: z.string(),
  at: instant,
  expiresAt: instant,
  seconded: z.strictObject({ by: z.string(), at: instant }).readonly().nullable(),
};

/** A waiver as the workspace keeps it. */
export const waiver = z
  .strictObject({
    ...waiverFields,
    environment: z.string(),
    withdrawn: z.strictObject({ by: z.string(), at: instant }).readonly().nullable(),
    person: id.meta({ description: 'Who gave it; nobody can second their own.' }),
  })
  .readonly()
  .meta({
    id: 'Waiver',
    description: 'Somebody takes the risk that a criterion is not met, until it expires.',
  });

export const showWaiver = ({
  workspace: _,
  secondPerson: __,
  ...one
}: StoredWaiver): z.output<typeof waiver> => one;

const criterionReading = z
  .strictObject({
    criterion: z.string(),
    title: z.string(),
    hard: z.boolean(),
    state: z.enum(criterionStates),
    threshold: z.string(),
    measured: z.string().nullable(),
    evidenceAt: z.string().nullable(),
    maxAgeHours: z.number().nullable(),
    evidence: several(z.strictObject({ kind: z.string(), id: z.string() }).readonly()),
    role: z.enum(teamRoles),
    owner: z.string().nullable(),
    waiver: z
      .strictObject(waiverFields)
      .readonly()
      .meta({ id: 'ReadWaiver', description: 'The waiver that counts.' })
      .nullable(),
    says: z.string(),
  })
  .readonly()
  .meta({ id: 'CriterionReading', description: 'One condition of going live, and what is known of it.' });

const readingFields = {
  verdict: z.enum(gateVerdicts),
  criteria: several(criterionReading),
  off: several(
    z.strictObject({ criterion: z.string(), title: z.string(), hard: z.boolean() }).readonly(),
  ).meta({
    description: 'Criteria that the policy has switched off.',
  }),
  holdsUntil: z.string().nullable().meta({ description: 'When the first of the evidence is too old.' }),
  says: z.string(),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(3)]),
};

/** What the gate says. */
export const gateReading = z
  .strictObject(readingFields)
  .readonly()
  .meta({ id: 'GateReading', description: 'A verdict, and each criterion it rests on.' });

export const decision = z
  .strictObject({
    id,
    environment: z.string(),
    at: instant,
    by: z.string(),
    reason: z.string().nullable(),
    verdict: z.enum(gateVerdicts),
    evidenceSha256: z.string(),
    readingSha256: z.string(),
    codeVersion: z.string(),
    run: z.string().nullable(),
    holdsUntil: z.string().nullable(),
    revoked: z.strictObject({ at: instant, why: z.string() }).readonly().nullable(),
  })
  .readonly()
  .meta({
    id: 'Decision',
    description:
      'A verdict that was taken, with the SHA-256 of all its evidence. It never changes; it is revoked by itself when data or rules do.',
  });

export const showDecision = ({
  workspace: _,
  person: __,
  basis: { run, holdsUntil },
  ...one
}: StoredDecision): z.output<typeof decision> => ({ ...one, run, holdsUntil });

const proofFields = {
  at: instant,
  codeVersion: z.string(),
  inputsSha256: z.string(),
  seed: z.string(),
  orders: z.strictObject({ copy: z.int(), data: z.int() }).readonly(),
  planted: several(
    z
      .strictObject({
        fault: z.string(),
        symptom,
        kind: z.string(),
        planted: z.int(),
        found: z.int(),
        missed: several(z.string()),
      })
      .readonly(),
  ),
  notProvable: several(z.strictObject({ fault: z.string(), symptom, why: z.string() }).readonly()),
  extra: z.int(),
  others: several(z.string()),
};

const detectorProof = z.strictObject(proofFields).readonly().meta({
  id: 'DetectorProof',
  description: 'Faults planted in a copy of the data, and what was found of them.',
});

/** Faults that are being planted, or were. */
export const proofJob = z
  .strictObject({
    id,
    environment: z.string(),
    run: id.meta({ description: 'The last full run, whose data are used.' }),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    startedAt: instant,
    endedAt: instant.nullable(),
    proof: detectorProof.nullable(),
    failure: z
      .strictObject({ code: z.string(), message: z.string(), hint: z.string() })
      .readonly()
      .nullable(),
  })
  .readonly()
  .meta({ id: 'ProofJob', description: 'A proof of the detector under way; what it finds is kept.' });

export const showProofJob = ({ workspace: _, ...one }: ProofJob): z.output<typeof proofJob> => one;

const asked = z
  .strictObject({
    claim: z.string(),
    why: z.string(),
    hard: z.boolean().meta({ description: 'Without a policy.' }),
  })
  .readonly();

/** The gate as it stands now. */
export const gate = z
  .strictObject({
    ...headFields,
    ...readingFields,
    waivers: several(waiver).meta({ description: 'All that were given, also those that are over.' }),
    proof: detectorProof.nullable(),
    standing: decision.nullable().meta({ description: 'The decision that nothing has revoked.' }),
    asked: byName(asked).meta({ description: 'What each criterion claims and why it is asked for.' }),
  })
  .meta({ id: 'Gate', description: 'May we go live: the verdict now, what was waived, proven and decided.' });

/** What each criterion claims, and why. */
export const criteriaAsked: Readonly<Record<string, z.output<typeof asked>>> = Object.fromEntries(
  criteria.map(({ id: criterion, claim, why, hard }) => [criterion, { claim, why, hard }]),
);

/** A decision that is taken again from what was kept of it. */
export const replayed = z
  .strictObject({
    identical: z.boolean(),
    intact: z.strictObject({ evidence: z.boolean(), reading: z.boolean() }).readonly(),
    codeVersion: z.strictObject({ decision: z.string(), now: z.string() }).readonly(),
    verdict: z
      .strictObject({ decision: z.enum(gateVerdicts), now: z.enum(gateVerdicts).nullable() })
      .readonly(),
    readingSha256: z.strictObject({ decision: z.string(), now: z.string().nullable() }).readonly(),
    differences: several(
      z
        .strictObject({ criterion: z.string(), before: z.string().nullable(), now: z.string().nullable() })
        .readonly(),
    ),
    says: z.string(),
  })
  .meta({ id: 'ReplayedDecision', description: 'Whether the same evidence still gives the same reading.' });

export const showReplayed = (one: Replayed): z.output<typeof replayed> => one;
