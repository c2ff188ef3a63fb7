import { bothSides, type Control } from '../../control.ts';

export const documentKnownToShop: Control = {
  id: 'document.known-to-shop',
  claim: 'Every sales document in the ERP belongs to an order of the shop.',
  why: 'A document without an order is revenue that no customer was charged for, or an order the shop lost.',
  severity: 'critical',
  symptom: 'orders-not-flowing',
  kinds: ['order-missing-in-shop'],
  grain: 'document',
  cannot: bothSides,
  finding:
    () => `select 'order-missing-in-shop' as kind, u.document_id, u.document_id as erp_row, d.reference as actual, d.total as actual_minor, d.currency, d.reference as detail
from pair.unmatched_document u join canon.erp_document d on d.document_id = u.document_id
where u.class in ('invoice', 'order') and not d.incomplete
  and not exists (select 1 from pair.suggestion s where s.document_id = u.document_id)`,
  checked:
    "select count(*) as n from canon.erp_document where class in ('invoice', 'order') and not incomplete",
};
