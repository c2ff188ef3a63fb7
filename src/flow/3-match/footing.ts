/** SQL condition that both sides' amounts are on the same footing: both with their tax, or both without. */
export const sameFooting =
  '(p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0)';

/** Multiplied out, for money is never divided in SQL; eighteen digits on each side keep the product exact. */
const times = (amount: string, by: string): string => `cast(${amount} as decimal(18,0)) * cast(${by} as decimal(18,0))`;

/**
 * SQL condition that two amounts are the same money: equal, or, with tax on one side and without on the other, equal
 * at the order's own tax rate to a minor unit. `p` has the totals and the footing of both sides.
 */
export function sameMoney(shop: string, erp: string): string {
  return `(${shop} = ${erp} or (not ${sameFooting} and case when p.s_tax_included
  then abs(${times(erp, 'p.s_total')} - ${times(shop, '(p.s_total - p.s_tax)')}) <= p.s_total
  else abs(${times(erp, '(p.s_total - p.s_tax)')} - ${times(shop, 'p.s_total')}) <= p.s_total end))`;
}
