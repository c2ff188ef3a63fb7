/** SQL condition that both sides' amounts are on the same footing: both with their tax, or both without. */
export const sameFooting =
  '(p.s_tax_included is not distinct from p.e_tax_included or p.e_tax_included is null or p.s_tax_included is null or coalesce(p.s_tax, 0) = 0)';

/** Multiplied out, for money is never divided in SQL; a product of two narrow decimals overflows at 18 digits in DuckDB. */
const times = (amount: string, by: string): string =>
  `cast(${amount} as decimal(38,0)) * cast(${by} as decimal(38,0))`;

/** The part of an order that bears tax, with it and without: tips, duties, fees and gift cards bear none. */
const withTax = '(p.s_total - p.s_tip - p.s_duty - p.s_fee - p.s_gift_card)';
const withoutTax = `(${withTax} - p.s_tax)`;

/**
 * SQL condition that two amounts are the same money: equal, or, with tax on one side and without on the other, equal
 * at the order's own tax rate to a minor unit. `p` has the totals and the footing of both sides.
 */
export function sameMoney(shop: string, erp: string): string {
  return `(${shop} = ${erp} or (not ${sameFooting} and case when p.s_tax_included
  then abs(${times(erp, withTax)} - ${times(shop, withoutTax)}) <= ${withTax}
  else abs(${times(erp, withoutTax)} - ${times(shop, withTax)}) <= ${withTax} end))`;
}
