import type { Fingerprint } from '../../fingerprint.ts';

/** Customers that orders without a company are billed to, of those that breaks name. */
const noCompany = {
  name: 'customers of orders without a company',
  sql: `create table evidence.no_company as
select distinct d.customer_key as customer from (select distinct actual from evidence.broken where kind = 'customer-differs') b
join canon.erp_document d on d.customer_key = b.actual
join canon.shop_order o on o.ref_key = d.ref_key and o.company is null`,
};

export const b2bLocationBillsWrongCompany: Fingerprint = {
  id: 'b2b-location-bills-wrong-company',
  subject: 'order',
  kinds: ['customer-differs'],
  certainty: 'record',
  seen: 'Orders of company locations are billed to another customer than the location.',
  next: 'Map each company location to its customer, then correct the payer of the open invoices.',
  steps: [noCompany],
  // A customer that other buyers are billed to as well is a default, and no company.
  mark: `o.company is not null and not exists (select 1 from evidence.no_company n where n.customer = b.actual)`,
  reach: `o.company is not null and o.cancelled_on is null`,
};
