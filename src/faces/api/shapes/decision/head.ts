import { z } from 'zod';
import type { DecisionFacts } from '../../../../model/decision/index.ts';
import { environment, id, instant } from '../parts.ts';

/** What every part of a decision says of what it stands on. */
export const headFields = {
  at: instant.meta({ description: 'The moment it was worked out for.' }),
  environment: z.string(),
  timeZone: z.string().meta({ description: 'IANA zone of the books: weeks and days are in it.' }),
  currency: z.string().nullable(),
  run: z
    .strictObject({ id, number: z.int(), at: instant })
    .readonly()
    .nullable()
    .meta({ description: 'The last recorded run; null where nothing was ever compared.' }),
};

/** Of which environment. */
export const decisionQuery = z.strictObject({
  environment: environment.optional().meta({ description: '`production` without it.' }),
});

const head = z.strictObject(headFields);

export function showHead(facts: DecisionFacts): z.output<typeof head> {
  const [last] = facts.runs;
  return {
    at: facts.at,
    environment: facts.environment,
    timeZone: facts.timeZone,
    currency: facts.baseCurrency,
    run: last === undefined ? null : { id: last.run, number: last.number, at: last.at },
  };
}
