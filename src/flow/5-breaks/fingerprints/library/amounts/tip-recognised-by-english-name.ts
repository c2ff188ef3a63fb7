import type { Fingerprint } from '../../fingerprint.ts';

/** SQL that a name is the English one of a tip, however it is written. */
const isEnglish = (name: string): string =>
  `(coalesce(${name}, '') like '%tip%' or coalesce(${name}, '') like '%Tip%' or coalesce(${name}, '') like '%TIP%' or coalesce(${name}, '') like '%ratuit%')`;

export const tipRecognisedByEnglishName: Fingerprint = {
  id: 'tip-recognised-by-english-name',
  subject: 'order',
  kinds: ['account-differs', 'tip-differs'],
  certainty: 'record',
  seen: 'The tip is in the ERP under a name that is not the English one, on an account for what is mapped to nothing.',
  next: 'Have the connector know tips by their type and not by their name, then move them to the account of tips.',
  mark: `o.tip > 0 and (b.kind = 'tip-differs' or b.expected = 'tip') and exists (select 1 from canon.erp_document_line g where g.document_id = d.document_id and g.kind <> 'tip' and g.amount = o.tip and ${isEnglish('g.description')} is false)
  or (coalesce(o.tip, 0) = 0 and b.actual = 'tip' and exists (select 1 from canon.shop_order_line k where k.order_id = o.order_id and k.kind = 'item' and ${isEnglish('k.title')}))`,
};
