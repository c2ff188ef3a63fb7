import { bothSides, type Control, type Facts } from '../../control.ts';
import { inFlight, onlyIf } from '../../in-flight.ts';
import { isDue } from './due.ts';

const missing = (
  only: string,
) => `select 'order-missing-in-erp' as kind, u.order_id as group_id, u.order_id as shop_row, o.total as expected_minor, o.currency
from pair.unmatched_order u join canon.shop_order o on o.order_id = u.order_id
where ${isDue}
  and not exists (select 1 from pair.suggestion s where s.order_id = u.order_id)${only}`;

const flight = (facts: Facts) => inFlight(facts, 'order', { instant: 'o.placed_at', day: 'o.placed_on' });

export const orderReachesErp: Control = {
  id: 'order.reaches-erp',
  claim: 'Every shop order that is paid or shipped has a sales document in the ERP.',
  why: 'An order the ERP does not know is neither shipped nor invoiced, and its revenue is missing.',
  severity: 'critical',
  symptom: 'orders-not-flowing',
  kinds: ['order-missing-in-erp'],
  grain: 'order',
  cannot: bothSides,
  finding: (facts) => missing(flight(facts).overdue),
  inFlight: (facts) => onlyIf(flight(facts).onItsWay, missing),
  checked: 'select count(*) as n from canon.shop_order where not incomplete',
};
