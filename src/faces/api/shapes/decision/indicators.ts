import { z } from 'zod';
import { indicatorStates } from '../../../../model/decision/index.ts';
import { day, several } from '../parts.ts';
import { headFields } from './head.ts';

const point = z
  .strictObject({
    week: z.string(),
    from: day,
    value: z.number().nullable(),
    of: z.number(),
    complete: z.boolean(),
    state: z.enum(['green', 'amber', 'red', 'none']),
  })
  .readonly()
  .meta({ id: 'IndicatorPoint' });

const signal = z
  .strictObject({
    rule: z.enum(['point-outside', 'run-of-eight', 'three-of-four', 'cusum']),
    week: z.string(),
    says: z.string(),
  })
  .readonly()
  .meta({ id: 'Signal', description: 'Something to look at; it never decides.' });

const indicator = z
  .strictObject({
    indicator: z.string(),
    title: z.string(),
    unit: z.enum(['share', 'hours', 'count', 'days']),
    worse: z.enum(['higher', 'lower']),
    workflow: z.enum(['orders', 'refunds', 'fulfilment', 'stock', 'payouts', 'master-data', 'integration']),
    state: z.enum(indicatorStates),
    value: z.number().nullable(),
    of: z.number(),
    week: z.string().nullable(),
    threshold: z
      .strictObject({ green: z.number(), amber: z.number(), why: z.string(), changed: z.boolean() })
      .readonly(),
    interval: z.strictObject({ from: z.number(), to: z.number() }).readonly().nullable(),
    points: several(point),
    baseline: z
      .strictObject({
        centre: z.number(),
        lower: z.number(),
        upper: z.number(),
        weeks: z.int(),
        honest: z.string(),
      })
      .readonly()
      .nullable(),
    signals: several(signal),
    investigate: z.boolean(),
    says: z.string(),
  })
  .readonly()
  .meta({
    id: 'IndicatorReading',
    description:
      'A leading indicator: its thresholds decide its state; signals only say where to look. No data is never `ok`.',
  });

/** The leading indicators. */
export const indicators = z
  .strictObject({
    ...headFields,
    week: z.string().nullable(),
    indicators: several(indicator),
    falseSignalsExpected: z.number().nullable(),
    says: z.string(),
  })
  .meta({ id: 'Indicators', description: 'The leading indicators by week, at the level of the workflow.' });
