import { z } from 'zod';
import { describeTopic } from '../../../app/explain/index.ts';
import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { id } from '../shapes/parts.ts';
import { showTopic, topic } from '../shapes/topic.ts';

export const getTopic = reading({
  name: 'get-topic',
  method: 'get',
  at: '/v1/topics/{id}',
  scope: 'read',
  summary: 'What a control, a kind of break, a failure mode, a symptom or an error code means, in words.',
  path: z.strictObject({ id }),
  answer: topic,
  read: async ({ path }) => ({ body: showTopic(found('topic', path.id, describeTopic(path.id) ?? null)) }),
});
