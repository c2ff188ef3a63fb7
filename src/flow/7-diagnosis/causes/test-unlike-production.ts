import type { Cause } from '../cause.ts';

export const testUnlikeProduction: Cause = {
  id: 'test-unlike-production',
  title: 'Test unlike production',
  under: 'inadequate-uat',
  upstream: false,
  raises: [],
  means: 'The test was run on other data, other settings or another load than go live, or nobody signed it.',
  why: 'Microsoft Success by Design asks for migrated data, real roles and a business sign-off (practice, section 4).',
  prior: {
    value: 0.12,
    why: '[proposal] The rarest form of inadequate UAT in the catalogue of failure modes.',
  },
};
