import type { InputFields } from '../field.ts';

export const integrationLogInput = {
  id: { type: 'text', says: 'Id of the log entry.' },
  at: { type: 'instant', says: 'When it was written.', required: true },
  topic: { type: 'text', says: 'What was transferred, such as orders/create.' },
  object: { type: 'text', says: 'Name or id of the order it is about.' },
  status: {
    type: 'text',
    says: 'success, error, throttled or skipped, after the value map.',
    required: true,
  },
  message: { type: 'text', says: 'What the entry says.' },
  document: { type: 'text', says: 'Number of the document it led to.' },
  attempt: { type: 'integer', says: 'Which attempt it was, from 1.' },
  delivery: { type: 'text', says: 'Id of the webhook delivery, the same when it is sent again.' },
} as const satisfies InputFields;

export const subscriptionInput = {
  id: { type: 'text', says: 'Id of the webhook subscription.' },
  topic: { type: 'text', says: 'Event subscribed to, such as orders/create.', required: true },
  endpoint: { type: 'text', says: 'Where events are sent.', required: true },
  createdAt: { type: 'instant', says: 'When the subscription was made.' },
  apiVersion: { type: 'text', says: 'Version of the programming interface that events follow.' },
  format: { type: 'text', says: 'json or xml.' },
  status: { type: 'text', says: 'active, or why not.' },
  shop: { type: 'text', says: 'Which store the subscription belongs to.' },
} as const satisfies InputFields;
