import { refuseWithoutCustomer } from '../flow/refuse-without-customer.ts';

/** Since customers are created by themselves, the default customer is not used any more, and an order without one cannot be mapped. */
export const defaultCustomerBlockedByAutoCreate = refuseWithoutCustomer(
  'default-customer-blocked-by-auto-create',
  (order) =>
    `Customer mapping failed for ${order}: no customer could be created automatically, the default customer was not used`,
);
