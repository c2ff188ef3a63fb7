import type { Cause } from '../cause.ts';

export const noRehearsal: Cause = {
  id: 'no-rehearsal',
  title: 'No rehearsal',
  under: 'no-fallback-plan',
  upstream: false,
  raises: [],
  means: 'The way back was never gone from end to end, is too long ago, or takes longer than there is time.',
  why: 'Practised with measured times is what makes a plan one (practice, section 4).',
  prior: {
    value: 0.14,
    why: '[proposal] Fewer failure modes stem from a missing fallback than from other causes, and more merchants lack one.',
  },
};
