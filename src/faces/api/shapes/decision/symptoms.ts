import { z } from 'zod';
import { claimStates, exposureUnits, fixDepths } from '../../../../model/decision/index.ts';
import { byName, day, id, instant, minor, several, symptom } from '../parts.ts';
import { headFields } from './head.ts';

const numbers = byName(z.number().nullable()).meta({
  description: 'What it rests on, by name; null where it could not be worked out.',
});

const claim = z
  .strictObject({ state: z.enum(claimStates), says: z.string(), numbers })
  .readonly()
  .meta({ id: 'Claim', description: 'What can be said, in a sentence, with the numbers it rests on.' });

const week = z
  .strictObject({
    week: z.string(),
    from: day,
    count: z.int().nullable(),
    exposure: z.int().nullable(),
    baseMinor: minor.nullable(),
    complete: z.boolean(),
    rate: z.number().nullable(),
    unusual: z.boolean(),
  })
  .readonly()
  .meta({
    id: 'SymptomWeek',
    description:
      'An ISO week: breaks, the records that could have broken, and their rate. The count is null where nobody looked; a week that is not complete is in no claim.',
  });

const fixOutcome = z
  .strictObject({
    fix: id,
    what: z.string(),
    effectiveAt: instant,
    depth: z.enum(fixDepths).nullable(),
    became: z.enum(['verified', 'lowered', 'not-lowered', 'regressed', 'too-early']),
    says: z.string(),
    numbers,
  })
  .readonly()
  .meta({ id: 'FixOutcome', description: 'What became of a fix.' });

const judgement = z
  .strictObject({
    symptom,
    unit: z.enum(exposureUnits),
    weeks: several(week),
    recurring: claim,
    growing: claim,
    resistant: claim,
    pattern: z.enum(['quiet', 'bad-week', 'steady', 'root-cause', 'not-enough-data']),
    fixes: several(fixOutcome),
    says: z.string(),
  })
  .readonly()
  .meta({ id: 'SymptomJudgement', description: 'What is to be said of one symptom over time.' });

/** The six symptoms over time. */
export const symptomsOverTime = z
  .strictObject({
    ...headFields,
    symptoms: several(judgement),
    tests: z.int(),
    falseDiscoveryRate: z.number(),
  })
  .meta({
    id: 'SymptomsOverTime',
    description:
      'Whether each symptom is a bad week or has a root cause: recurring, growing, resistant to fixes. `tests` of growth were made with `falseDiscoveryRate` allowed among those that are said.',
  });
