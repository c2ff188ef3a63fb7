import { describe, expect, it } from 'vitest';
import { isPersonal, notKept, withoutPeople } from './without-people.ts';

describe('withoutPeople', () => {
  it.each([
    'Email',
    'Billing Name',
    'Shipping Street',
    'Shipping Address1',
    'Billing Zip',
    'Billing City',
    'Phone',
    'customer.firstName',
    'customer.email',
    'billingAddress.name',
    'shippingAddress.address1',
    'Sell-to Customer Name',
    'Bill-to Address',
    'E-Mail',
    'Notes',
    'Note',
  ])('keeps no cell of %s', (column) => {
    expect(isPersonal(column)).toBe(true);
    expect(withoutPeople({ [column]: 'x' })).toEqual({ [column]: notKept });
  });

  it.each([
    'Name',
    'name',
    'Customer No.',
    'Lineitem name',
    'Shipping',
    'Shipping Country',
    'Billing Country',
    'Shipping Method',
    'Total',
    'Document No.',
    'External Document No.',
    'Company',
    'Item Name',
    'Discount Code',
    'Payment Method',
    'Location Code',
    'Vendor',
  ])('keeps what %s says', (column) => {
    expect(withoutPeople({ [column]: 'x' })).toEqual({ [column]: 'x' });
  });

  it('leaves empty cells empty', () => {
    expect(withoutPeople({ Email: null })).toEqual({ Email: null });
  });
});
