import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** A company location is billed to the parent company. */
export const b2bLocationBillsWrongCompany: Fault = {
  id: 'b2b-location-bills-wrong-company',
  needs: ['b2b'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      const { company } = order;
      if (company === null || !isThere(scope, order.createdAt) || erp.documents.length === 0) return;
      const own = erp.documents.filter(({ customer }) => customer === company.number);
      if (own.length === 0) return;
      for (const document of own) document.customer = company.companyNumber;
      scope.expect({ kinds: ['customer-differs'], order: order.name });
    },
  }),
};
