import type { Cause } from '../cause.ts';

export const missingSourceOfTruth: Cause = {
  id: 'missing-source-of-truth',
  title: 'Missing source of truth',
  under: null,
  upstream: true,
  raises: ['mapping-wrong', 'sku-attributes-differ', 'sku-identity-broken'],
  means: 'Nobody has settled which system is right about prices, stock, items or rates.',
  why: 'Upstream: two systems that are both right about the same data drift apart in master data and in mappings, whatever is tested.',
  prior: {
    value: 0.12,
    why: '[proposal] Upstream causes are asked about seldom; rather low than high.',
  },
};
