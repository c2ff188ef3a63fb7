import { refuseWithoutCustomer } from './refuse-without-customer.ts';

/** An order without a customer is refused, since no default customer is set. */
export const orderWithoutCustomerRejected = refuseWithoutCustomer(
  'order-without-customer-rejected',
  (order) => `Customer is missing on ${order} and no default customer is set`,
);
