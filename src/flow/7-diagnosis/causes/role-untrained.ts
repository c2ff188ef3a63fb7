import type { Cause } from '../cause.ts';

export const roleUntrained: Cause = {
  id: 'role-untrained',
  title: 'Role untrained',
  under: 'insufficient-training',
  upstream: false,
  raises: [],
  means: 'A role has not done its tasks in a test, so people learn on live orders.',
  why: 'Attendance is no proof: level 2 of Kirkpatrick is a task done by role (practice, section 4).',
  prior: {
    value: 0.16,
    why: '[proposal] Training is the second cause in the catalogue of failure modes.',
  },
};
