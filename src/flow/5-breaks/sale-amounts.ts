import { divideRounded, magnitude } from '../../ground/index.ts';
import type { Sale } from './finding.ts';

/**
 * An amount of one side as the customer pays it: with its tax, at the order's own rate where prices do not contain it.
 * Where the shop does not say its tax, the ERP's says the rate and the footing.
 */
export function goods(amount: bigint, sale: Sale, side: 'shop' | 'erp'): bigint {
  const isSaid = sale.shop.tax !== null;
  const shopIncluded = isSaid ? sale.shopTaxIncluded : (sale.shopTaxIncluded ?? sale.erpTaxIncluded);
  const included = side === 'shop' ? shopIncluded : (sale.erpTaxIncluded ?? shopIncluded);
  const taxed = isSaid ? taxedTotal(sale) : sale.erp.total;
  const { tax } = isSaid ? sale.shop : sale.erp;
  if (included !== false || taxed === null || tax === null || tax === 0n || taxed === tax) return amount;
  return divideRounded(amount * taxed, taxed - tax);
}

/** The part of the order's total that tax is charged on, with that tax: tips, duties, fees and gift cards bear none. */
export function taxedTotal({ shop }: Sale): bigint | null {
  return shop.total === null ? null : shop.total - shop.tip - shop.duty - shop.fee - shop.giftCard;
}

/** How far an amount may be wrong at a rate that is taken from the order's own tax, which is rounded by up to a half. */
export function unsureOf(amount: bigint, sale: Sale): bigint {
  const total = taxedTotal(sale);
  const { tax } = sale.shop;
  if (total === null || tax === null || tax === 0n || total === tax) return 0n;
  return magnitude(amount) / (2n * magnitude(total - tax));
}

/** The tax the ERP should show once its other differences are taken as they are. */
export function expectedTax(sale: Sale, effects: bigint): bigint | null {
  const { tax } = sale.shop;
  const total = taxedTotal(sale);
  if (total === null || tax === null) return null;
  return total === 0n ? tax : tax + divideRounded(effects * tax, total);
}

/** Whether both sides say their amounts with tax, or both without. */
export function sameFooting(sale: Sale): boolean {
  return (
    sale.shopTaxIncluded === null ||
    sale.erpTaxIncluded === null ||
    sale.shopTaxIncluded === sale.erpTaxIncluded
  );
}
