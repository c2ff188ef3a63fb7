/** The two sides of a reconciliation. */
export type Side = 'shop' | 'erp';
export const sides = ['shop', 'erp'] as const satisfies readonly Side[];
