import type { Customer } from '../../records/merchant.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** An e-mail address is searched as loose words: who shares the first of them with an older customer is taken for that one. */
export const tokenisedSearchMatchesWrongCustomer: Fault = {
  id: 'tokenised-search-matches-wrong-customer',
  needs: [],
  plant: (scope) => {
    const firstWith = new Map<string, Customer>();
    const taken = new Map<string, Customer>();
    for (const customer of scope.merchant.customers) {
      const word = customer.email.split(/[.@]/)[0] ?? '';
      const first = firstWith.get(word);
      if (first === undefined) firstWith.set(word, customer);
      else if (scope.random.chance(0.4)) taken.set(customer.number, first);
    }
    return {
      sale: ({ order, erp }) => {
        const { customer, company } = order;
        if (customer === null || company !== null || !isThere(scope, order.createdAt)) return;
        const other = taken.get(customer.number);
        const own = erp.documents.filter((document) => document.customer === customer.number);
        if (other === undefined || own.length === 0) return;
        for (const document of own) Object.assign(document, { customer: other.number, email: other.email });
        scope.expect({ kinds: ['customer-differs'], order: order.name });
      },
    };
  },
};
