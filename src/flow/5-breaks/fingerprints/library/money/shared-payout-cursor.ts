import type { Fingerprint } from '../../fingerprint.ts';

/** The store of a payout: its own word, else the file it was read from; an export is of one store. */
const store = (alias: string): string => `coalesce(${alias}.shop, cast(${alias}.payout_id >> 40 as text))`;

/** Ids are numbers that grow: the longer one is the greater. */
const isBelow = (one: string, other: string): string =>
  `(length(${one}) < length(${other}) or (length(${one}) = length(${other}) and ${one} < ${other}))`;

/** Payouts by store, and whether the ERP has them; of stores that lost some, and of those that lost none. */
const byStore = {
  name: 'payouts of stores beside those that are missing',
  sql: `create table evidence.store_payout as
select y.payout_id, ${store('y')} as store, y.payout_key, y.paid_on, case when z.payout_key is null then 0 else 1 end as arrived
from canon.shop_payout y left join (select distinct payout_key from canon.erp_payout) z on z.payout_key = y.payout_key
where y.payout_key is not null and y.paid_on >= (select min(k.paid_on) from canon.shop_payout k join evidence.broken b on b.shop_row = k.payout_id and b.kind = 'payout-missing-in-erp')`,
};

/** A cursor never comes back: below the ids it has passed, nothing of the other store arrives any more. */
const behind = {
  name: 'stores whose payouts are below the cursor of another',
  sql: `create table evidence.store_behind as
select s.store, a.ahead, count(*) as payouts, sum(1 - s.arrived) as missing
from evidence.store_payout s
join (select store as ahead from evidence.store_payout group by store having min(arrived) = 1) a on a.ahead <> s.store
where exists (select 1 from evidence.store_payout k where k.store = a.ahead and ${isBelow('s.payout_key', 'k.payout_key')} and k.paid_on <= s.paid_on + 1)
group by s.store, a.ahead having 4 * sum(1 - s.arrived) >= 3 * count(*) and count(*) > 2`,
};

export const sharedPayoutCursor: Fingerprint = {
  id: 'shared-payout-cursor',
  subject: 'payout',
  kinds: ['payout-missing-in-erp'],
  certainty: 'record',
  seen: 'Payouts of one shop are missing whose ids are below those of another shop, all of whose payouts arrived.',
  next: 'Keep a cursor for each shop, then fetch the missing payouts.',
  steps: [byStore, behind],
  mark: `exists (select 1 from evidence.store_payout s join evidence.store_behind h on h.store = s.store join evidence.store_payout k on k.store = h.ahead
  where s.payout_id = y.payout_id and ${isBelow('s.payout_key', 'k.payout_key')})`,
};
