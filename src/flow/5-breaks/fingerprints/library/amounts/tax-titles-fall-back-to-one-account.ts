import type { Fingerprint } from '../../fingerprint.ts';

export const taxTitlesFallBackToOneAccount: Fingerprint = {
  id: 'tax-titles-fall-back-to-one-account',
  subject: 'order',
  kinds: ['account-differs'],
  certainty: 'record',
  seen: 'A part of the tax is posted on an account that is none for tax, apart from what else the document posts.',
  next: 'Map every tax title to its account, then move what is on the default account to the accounts of the returns.',
  mark: `b.detail = 'tax accounts' and exists (select 1 from canon.erp_posting g left join canon.erp_account a on a.account = g.account where g.document = d.number and abs(-g.amount - (b.expected_minor - b.actual_minor)) <= 2 and coalesce(a.role, 'other') not in ('tax', 'revenue', 'receivable', 'freight', 'tip', 'duty', 'liability'))`,
};
