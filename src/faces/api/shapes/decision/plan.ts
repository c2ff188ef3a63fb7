import { z } from 'zod';
import { fixDepths, planPhases, stepStates, teamRoles } from '../../../../model/decision/index.ts';
import { day, id, several, symptom } from '../parts.ts';
import { headFields } from './head.ts';

const texts = several(z.string());

const step = z
  .strictObject({
    id: z.string(),
    phase: z.enum(planPhases),
    state: z.enum(stepStates),
    title: z.string(),
    does: texts,
    undo: z.string().nullable(),
    whyNow: z.string(),
    depth: z.enum(fixDepths),
    cause: z.string().nullable(),
    symptom: symptom.nullable(),
    role: z.enum(teamRoles),
    owner: z.string().nullable(),
    effortDays: z.number(),
    needs: texts,
    doneWhen: z.strictObject({ says: z.string(), check: z.string() }).readonly(),
    problems: several(id),
    ifLate: z.string(),
    doneOn: day.nullable(),
    starts: day.nullable(),
    ends: day.nullable(),
    latestEnd: day.nullable(),
    slackDays: z.number().nullable(),
    critical: z.boolean(),
  })
  .readonly()
  .meta({ id: 'PlanStep', description: 'One thing to do; its days are worked ones.' });

const warning = z
  .strictObject({ code: z.string(), step: z.string().nullable(), says: z.string() })
  .readonly()
  .meta({ id: 'PlanWarning', description: 'What stands against the plan, or is to be known of it.' });

/** What is to be done, in order. */
export const plan = z
  .strictObject({
    ...headFields,
    goLive: day.nullable(),
    today: day,
    steps: several(step),
    criticalPath: texts,
    earliestGoLive: day.nullable(),
    warnings: several(warning),
    notes: several(warning),
    says: z.string(),
  })
  .meta({
    id: 'Plan',
    description: 'What is to be done, in an order in which it can be done, dated back from go-live.',
  });
