import { literal } from '../../../../ground/index.ts';
import type { Control } from '../../control.ts';

export const payoutEntityAgrees: Control = {
  id: 'payout.entity-agrees',
  claim: 'A payout is in the books of the entity it was paid to.',
  why: 'The cash of one company is in the bank account of another, and both clearing accounts stay open.',
  severity: 'critical',
  symptom: 'revenue-recognition-errors',
  kinds: ['entity-differs'],
  grain: 'payout',
  cannot: (facts) => {
    if (!facts.has('shop_payout') || !facts.has('erp_payout')) return 'payouts of both sides are needed';
    if (facts.profile.books.entities.length === 0)
      return 'nothing says which entities there are (profile: books.entities)';
    return facts.fills('shop_payout', 'entity') && facts.fills('erp_payout', 'entity')
      ? null
      : 'the payouts do not say which entity they are of';
  },
  // A payout that is split over entities in the ERP is left to those who split it.
  finding: ({ profile }) => {
    const known = profile.books.entities.map(({ id }) => literal(id)).join(', ');
    const whole = (side: string): string =>
      `select payout_key, currency, min(payout) as payout, min(entity) as entity, sum(net) as net, min(payout_id) as row_id from canon.${side}_payout
  where payout_key is not null and entity in (${known}) group by payout_key, currency having min(entity) = max(entity)`;
    return `select 'entity-differs' as kind, s.row_id as shop_row, e.row_id as erp_row, s.payout as name, 'entity' as field, s.entity as expected, e.entity as actual,
  s.net as expected_minor, e.net as actual_minor, s.currency, 'payout' as detail
from (${whole('shop')}) s join (${whole('erp')}) e on e.payout_key = s.payout_key and e.currency = s.currency
where s.entity <> e.entity`;
  },
  checked:
    'select count(*) as n from canon.shop_payout s where s.entity is not null and exists (select 1 from canon.erp_payout e where e.payout_key = s.payout_key and e.entity is not null)',
};
