import type { Cause } from '../cause.ts';

export const edgeCaseUntested: Cause = {
  id: 'edge-case-untested',
  title: 'Edge cases untested',
  under: 'inadequate-uat',
  upstream: false,
  raises: [],
  means: 'Orders of a kind that no test case exercised go wrong.',
  why: 'The commonest reason in the catalogue of failure modes: a scenario "not in the script".',
  prior: {
    value: 0.2,
    why: '[proposal] Two thirds of the catalogue of failure modes are of inadequate UAT, most of them edge cases; half as many again as of any other cause.',
  },
};
