import type { Cause } from '../cause.ts';

export const inadequateUat: Cause = {
  id: 'inadequate-uat',
  title: 'Inadequate UAT',
  under: null,
  upstream: false,
  raises: [],
  means:
    'The acceptance test did not exercise what the shop really sells and does, so faults went live that a test would have shown.',
  why: 'Root cause: it is there when any of the forms beneath it is.',
  prior: null,
};
