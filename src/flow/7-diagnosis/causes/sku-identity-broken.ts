import type { Cause } from '../cause.ts';

export const skuIdentityBroken: Cause = {
  id: 'sku-identity-broken',
  title: 'SKU identity broken',
  under: 'sku-master-misaligned',
  upstream: false,
  raises: [],
  means: 'SKUs have no item, several items, or the wrong one.',
  why: 'What is the same item is the first question of a SKU master; its faults hit every order of the SKU.',
  prior: {
    value: 0.15,
    why: '[proposal] The catalogue has about as many failure modes of identity as of units and attributes, and they break more.',
  },
};
