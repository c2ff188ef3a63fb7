import type { Cause } from '../cause.ts';

export const missingProcess: Cause = {
  id: 'missing-process',
  title: 'Missing process',
  under: null,
  upstream: true,
  raises: ['no-way-back', 'test-unlike-production', 'work-past-the-system'],
  means: 'It is not written down how something is done: test, switch over, correct, refund.',
  why: 'Upstream: without a process people improvise, at the test, at the cutover and every day after.',
  prior: {
    value: 0.12,
    why: '[proposal] Upstream causes are asked about seldom; rather low than high.',
  },
};
