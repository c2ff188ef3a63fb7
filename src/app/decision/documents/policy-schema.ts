import { z } from 'zod';
import { criteria, standings } from '../../../flow/9-gate/index.ts';
import { contradictions } from './contradictions.ts';
import { oneOf, said, text } from './parts.ts';
import { policyTables } from './policy.ts';
import { tableKeys, tableSchema } from './table-schema.ts';

const { symptoms, diagnosis, plan, indicators, gate } = policyTables;

const criterionSchema = z.strictObject({
  as: said(
    oneOf(standings).exactOptional(),
    'How it counts: hard, soft, or off, which the reading of the gate then says.',
  ),
  owner: said(text.exactOptional(), 'Who answers for it.'),
});

const gateSchema = z
  .strictObject({
    ...tableKeys(gate),
    criteria: said(
      z
        .strictObject(
          Object.fromEntries(
            criteria.map(({ id, claim }) => [id, said(criterionSchema.exactOptional(), claim)]),
          ),
        )
        .prefault({}),
      'What is other than by default, by criterion.',
    ),
  })
  .prefault({})
  .meta({ description: 'May we go live.' });

/** A policy as people write it: what it leaves out keeps its default. */
export const policySchema = z
  .strictObject({
    symptoms: tableSchema(symptoms, 'When a symptom is recurring, growing or resistant to fixes.'),
    diagnosis: tableSchema(diagnosis, 'How findings speak for and against causes.'),
    plan: tableSchema(plan, 'Efforts, margins and limits of the plan.'),
    indicators: tableSchema(indicators, 'Thresholds of the weekly indicators, and when they are judged.'),
    gate: gateSchema,
  })
  .superRefine((given, context) => {
    for (const { room, name, reason } of contradictions(given))
      context.addIssue({ code: 'custom', path: [room, name], message: reason });
  })
  .meta({ title: 'Tieout policy', description: 'Every number that a rule of a decision leans on.' });
