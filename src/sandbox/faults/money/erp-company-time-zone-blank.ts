import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { cutFromUtc } from './utc-days.ts';

/** One company of the ERP has no time zone: its documents bear the UTC day, those of the others the right one. */
export const erpCompanyTimeZoneBlank: Fault = {
  id: 'erp-company-time-zone-blank',
  needs: ['month-end', 'multi-entity'],
  plant: (scope) => {
    const { entities, zone } = scope.merchant;
    const blank = entities[0]?.id;
    return {
      sale: (sale) => {
        if (!isThere(scope, sale.order.createdAt)) return;
        if (cutFromUtc(sale, zone, ({ entity }) => entity === blank))
          scope.expect({ kinds: ['period-differs'], order: sale.order.name });
      },
    };
  },
};
