import type { Cause } from '../cause.ts';

export const skuAttributesDiffer: Cause = {
  id: 'sku-attributes-differ',
  title: 'SKU units and attributes differ',
  under: 'sku-master-misaligned',
  upstream: false,
  raises: [],
  means: 'The item is the right one, but its unit, pack, tax class or price is another.',
  why: 'It shows in quantities and stock, not in missing items, and is mended item by item.',
  prior: {
    value: 0.12,
    why: '[proposal] A little rarer than broken identity.',
  },
};
