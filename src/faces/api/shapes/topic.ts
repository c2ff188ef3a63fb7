import { z } from 'zod';
import type { TopicText } from '../../../app/explain/index.ts';

const text = z.string().nullable();

export const topic = z
  .strictObject({
    id: z.string(),
    type: z.enum([
      'control',
      'kind',
      'fingerprint',
      'symptom',
      'failure-code',
      'cause',
      'finding',
      'indicator',
      'criterion',
      'condition',
      'parameter',
    ]),
    title: z.string(),
    means: z.string(),
    why: text,
    seen: text,
    certainty: text,
    next: text,
    cause: text,
    uatScenario: text,
    source: text,
    tolerance: text,
  })
  .meta({
    id: 'Topic',
    description:
      'What a name means: why it matters, how it is seen, what to do first, what usually causes it, and the acceptance test that would have caught it; null where there is none.',
  });

export const showTopic = (one: TopicText): z.output<typeof topic> => one;
