import type { Cause } from '../cause.ts';

export const noFallbackPlan: Cause = {
  id: 'no-fallback-plan',
  title: 'No fallback plan',
  under: null,
  upstream: false,
  raises: [],
  means:
    'When something goes wrong at or after the cutover there is no practised way back and nobody to decide on it.',
  why: 'Root cause: it is there when any of the forms beneath it is.',
  prior: null,
};
