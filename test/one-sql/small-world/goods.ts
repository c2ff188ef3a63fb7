import type { Goods } from './books.ts';

export const mug = (quantity: number, price: number): Goods => ({
  sku: 'A-1',
  quantity: String(quantity),
  price: (price / 100).toFixed(2),
  amount: quantity * price,
});
export const pot = (quantity: number, price: number): Goods => ({ ...mug(quantity, price), sku: 'b-2' });
export const house = (quantity: number, price: number): Goods => ({ ...mug(quantity, price), sku: 'C-3' });
export const extra = (kind: string, amount: number): Goods => ({
  sku: kind,
  quantity: '1',
  price: '0',
  amount,
  kind,
});
