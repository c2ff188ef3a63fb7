import type { Cause } from '../cause.ts';

export const missingOwner: Cause = {
  id: 'missing-owner',
  title: 'Missing owner',
  under: null,
  upstream: true,
  raises: ['no-rehearsal', 'role-untrained', 'sku-identity-broken'],
  means: 'Something that must be looked after belongs to nobody.',
  why: 'Upstream: what nobody owns is not rehearsed, not trained and not kept clean.',
  prior: {
    value: 0.12,
    why: '[proposal] Upstream causes are asked about seldom; rather low than high.',
  },
};
