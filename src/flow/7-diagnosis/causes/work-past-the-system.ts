import type { Cause } from '../cause.ts';

export const workPastTheSystem: Cause = {
  id: 'work-past-the-system',
  title: 'Work past the system',
  under: 'insufficient-training',
  upstream: false,
  raises: [],
  means: 'People change records by hand, keep old habits, or leave queues unworked.',
  why: 'It shows in what people do, not in their records of training: trained people may do it as well.',
  prior: {
    value: 0.15,
    why: '[proposal] About half of the failure modes of training are habits and unworked queues.',
  },
};
