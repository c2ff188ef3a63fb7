import type { InputFields } from '../field.ts';

export const rateInput = {
  on: { type: 'day', says: 'Day the rate is valid from.', required: true },
  currency: { type: 'text', says: 'ISO 4217 code of the foreign currency.', required: true },
  rate: { type: 'rate', says: 'Exchange rate in the direction the profile states.', required: true },
} as const satisfies InputFields;

export const accountInput = {
  id: { type: 'text', says: 'Number of the general ledger account.', required: true },
  name: { type: 'text', says: 'Name of the account.' },
  role: {
    type: 'text',
    says: 'revenue, receivable, tax, liability, clearing, bank, fee, freight, tip, duty, discount, rounding, refund, inventory or other, after the value map.',
  },
} as const satisfies InputFields;

export const postingInput = {
  document: { type: 'text', says: 'Number of the document posted.' },
  account: { type: 'text', says: 'General ledger account.', required: true },
  entity: { type: 'text', says: 'Company or subsidiary.' },
  postedOn: { type: 'day', says: 'Posting date.', required: true },
  amount: {
    type: 'amount',
    says: 'Debit positive, credit negative, in the entity currency.',
    required: true,
  },
  currency: { type: 'text', says: 'ISO 4217 code.' },
  description: { type: 'text', says: 'Posting text.' },
  kind: {
    type: 'text',
    says: 'What the line posts: revenue, receivable, tax and the other roles of an account.',
  },
  order: { type: 'text', says: 'Order the posting is for, by the name or reference the ERP keeps.' },
} as const satisfies InputFields;

export const customerInput = {
  id: { type: 'text', says: 'Customer number or id.', required: true },
  email: { type: 'text', says: 'E-mail address; kept only as a hash.' },
  name: { type: 'text', says: 'Name; not kept.' },
  country: { type: 'text', says: 'Country code.' },
} as const satisfies InputFields;

export const locationInput = {
  id: { type: 'text', says: 'Location or warehouse code.', required: true },
  name: { type: 'text', says: 'Name.' },
} as const satisfies InputFields;
