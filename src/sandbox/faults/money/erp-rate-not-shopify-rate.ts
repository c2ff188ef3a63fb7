import { localDay } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** How far the ERP's table of rates is off, in hundredths. */
const off = 110n;

/** The ERP has a table of rates of its own, a tenth off what the shop converts at: its documents are worth another amount. */
export const erpRateNotShopifyRate: Fault = {
  id: 'erp-rate-not-shopify-rate',
  needs: ['multi-currency'],
  plant: (scope) => {
    const { baseCurrency, rates, zone } = scope.merchant;
    const from = localDay(zone, scope.from);
    const until = scope.until === null ? null : localDay(zone, scope.until);
    return {
      master: (master) => {
        master.rates = new Map(
          [...rates].map(([currency, days]) => [
            currency,
            days.map((rate) =>
              currency === baseCurrency || rate.day < from || (until !== null && rate.day >= until)
                ? rate
                : { ...rate, perBaseMillionths: (rate.perBaseMillionths * off) / 100n },
            ),
          ]),
        );
      },
      sale: ({ order, erp }) => {
        const { currency, presentmentCurrency, totals } = order;
        if (!isThere(scope, order.createdAt) || currency !== baseCurrency || currency === presentmentCurrency)
          return;
        // A sales order of Odoo bears no amount in the base currency.
        const billed = erp.documents.some(
          ({ type }) => type === 'invoice' || (type === 'sales-order' && scope.merchant.erp !== 'odoo'),
        );
        // A few cents are within what rounding makes of them.
        if (billed && totals.sold.shop > 100n)
          scope.expect({ kinds: ['fx-rate-differs'], order: order.name });
      },
    };
  },
};
