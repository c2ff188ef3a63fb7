import { change, number, type PlantedDefect } from '../fault.ts';
import { copyDocument } from './orders.ts';

const lonely = (oldEnough: string): string => `select s.order_name as name, r.document_id
from pair.refund r join canon.shop_refund s on s.refund_id = r.refund_id
join canon.erp_document d on d.document_id = r.document_id
join canon.shop_order o on o.ref_key = s.ref_key and o.cancelled_on is null
where r.s_amount = r.e_amount and not d.incomplete and s.refunded_on <= date '${oldEnough}' and s.order_name is not null
  and (select count(*) from pair.refund k where k.group_id = r.group_id) = 1
  and (select count(*) from canon.shop_refund k where k.ref_key = s.ref_key) = 1
  and (select count(*) from pair.credit_group k where k.group_id = r.group_id) = 1`;

/** The money went back, and the books do not know. */
export const refundNeverSent: PlantedDefect = {
  id: 'refund-never-sent',
  symptom: 'refunds-missing',
  kinds: ['refund-missing-in-erp'],
  says: 'The credit memo of a refund is taken out.',
  needs: 'a refund with a credit memo of its own',
  candidates: lonely,
  plant: async (lake, refund) => {
    for (const table of ['erp_document_line', 'erp_document'])
      await change(lake, `delete from canon.${table} where document_id = ${number(refund, 'document_id')}`);
  },
};

/** It was credited twice. */
export const refundSentTwice: PlantedDefect = {
  id: 'refund-sent-twice',
  symptom: 'refunds-missing',
  kinds: ['refund-duplicated-in-erp'],
  says: 'The credit memo of a refund is there a second time, under another number.',
  needs: 'a refund with a credit memo of its own',
  candidates: lonely,
  plant: (lake, refund) => copyDocument(lake, number(refund, 'document_id')),
};
