import type { Cause } from '../cause.ts';

export const insufficientTraining: Cause = {
  id: 'insufficient-training',
  title: 'Insufficient training',
  under: null,
  upstream: false,
  raises: [],
  means: 'The people who work with the two systems do not do what the systems need of them.',
  why: 'Root cause: it is there when any of the forms beneath it is.',
  prior: null,
};
