import type { Fingerprint } from '../../fingerprint.ts';

/** Roles of accounts that a document posts on anyway. */
const usual = `'tax', 'revenue', 'receivable', 'freight', 'tip', 'duty', 'liability'`;

export const taxTitlesFallBackToOneAccount: Fingerprint = {
  id: 'tax-titles-fall-back-to-one-account',
  subject: 'order',
  kinds: ['account-differs'],
  certainty: 'record',
  seen: 'A part of the tax is posted on an account that is none for tax, apart from what else the document posts.',
  next: 'Map every tax title to its account, then move what is on the default account to the accounts of the returns.',
  mark: `b.detail = 'tax accounts' and exists (
  select g.account from pair.erp_member m
  join canon.erp_document v on v.document_id = m.document_id join canon.erp_posting g on g.document = v.number
  left join canon.erp_account a on a.account = g.account
  where m.group_id = b.group_id and m.role = 'primary' and coalesce(a.role, 'other') not in (${usual})
  group by g.account having abs(-sum(g.amount) - (b.expected_minor - b.actual_minor)) <= 2 * count(*))`,
};
