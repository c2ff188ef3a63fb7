import type { Fingerprint } from '../../fingerprint.ts';

/** Fewer lines than this fit on the first page of any connector. */
const page = 10;

export const returnLocationLostOnPageTwo: Fingerprint = {
  id: 'return-location-lost-on-page-two',
  subject: 'order',
  kinds: ['location-differs'],
  certainty: 'record',
  seen: 'Returns of many lines are received at another place, in whole or from the second page on; short ones are right.',
  next: 'Read every page of the lines of a return with its location, then move what was received at the wrong place.',
  steps: [
    {
      name: 'lines of returns received elsewhere',
      sql: `create table evidence.return_place as
select b.ref_key, (select count(*) from canon.shop_return s where s.ref_key = b.ref_key and s.restocked > 0 and coalesce(s.status, 'closed') = 'closed') as lines,
  (select count(*) from canon.erp_return e where e.ref_key = b.ref_key and e.location_key = b.location_key) as at_right
from (select distinct s.ref_key, s.location_key from evidence.broken v join canon.shop_return s on s.return_id = v.shop_row where v.kind = 'location-differs' and v.field = 'returnLocation') b`,
    },
  ],
  mark: `b.field = 'returnLocation'
  and exists (select 1 from evidence.return_place p where p.ref_key = o.ref_key and p.lines > ${page} and (p.at_right = 0 or p.at_right >= ${page}))
  and not exists (select 1 from evidence.return_place p where p.lines <= ${page})`,
};
