import type { Cause } from '../cause.ts';

export const noWayBack: Cause = {
  id: 'no-way-back',
  title: 'No way back decided',
  under: 'no-fallback-plan',
  upstream: false,
  raises: [],
  means:
    'Nobody decides, no point of no return is named, or what a cutover or an outage lost was not brought back.',
  why: 'A rehearsal says nothing of who decides, nor of how lost records come back; both fail on their own.',
  prior: {
    value: 0.14,
    why: '[proposal] As often as a missing rehearsal.',
  },
};
