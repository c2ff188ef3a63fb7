import type { Cause } from '../cause.ts';

export const mappingWrong: Cause = {
  id: 'mapping-wrong',
  title: 'Mapping wrong and never tested',
  under: 'inadequate-uat',
  upstream: false,
  raises: [],
  means:
    'A tax, an account, a payment method, a location or a currency is mapped wrongly, and no test looked at it.',
  why: 'A mapping fails for a whole group of orders at once, which tells it from an edge case.',
  prior: {
    value: 0.15,
    why: '[proposal] The second form of inadequate UAT in the catalogue of failure modes.',
  },
};
