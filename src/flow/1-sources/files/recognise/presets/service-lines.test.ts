import { describe, expect, it } from 'vitest';
import { kindsByCode, serviceOfCode } from './service-lines.ts';

describe('serviceOfCode', () => {
  it.for([
    ['SHIPPING', 'shipping'],
    ['Delivery_007', 'shipping'],
    ['[Delivery_007] Standard delivery', 'shipping'],
    ['Versandkosten', 'shipping'],
    ['SHIPPING_ITEM_ID', 'shipping'],
    ['Gift card', 'gift-card'],
    ['TIP', 'tip'],
    ['Rabatt', 'discount'],
  ] as const)('takes %s for %s', ([code, kind]) => {
    expect(serviceOfCode(code)).toBe(kind);
  });

  it.for(['SHIPBOX-12', 'MUG-01', '[MUG-01] Mug for shipping', 'TIPI-TENT', 'PORTOFINO', '00420', ''])(
    'takes %s for goods',
    (code) => {
      expect(serviceOfCode(code)).toBeUndefined();
    },
  );
});

describe('kindsByCode', () => {
  it('gives one source for each kind, whose pattern keeps the first group', () => {
    for (const source of kindsByCode('Item')) {
      expect(source.columns).toEqual(['Item']);
      expect(source.pattern).toMatch(/^\(\?i\)\^.*\(/);
    }
  });
});
