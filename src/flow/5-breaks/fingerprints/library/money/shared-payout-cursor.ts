import type { Fingerprint } from '../../fingerprint.ts';

export const sharedPayoutCursor: Fingerprint = {
  id: 'shared-payout-cursor',
  subject: 'payout',
  kinds: ['payout-missing-in-erp'],
  certainty: 'record',
  seen: 'Payouts of one shop are missing whose ids are below those of another shop that arrived.',
  next: 'Keep a cursor for each shop, then fetch the missing payouts.',
  mark: `y.shop is not null and exists (select 1 from canon.shop_payout k join canon.erp_payout n on n.payout_key = k.payout_key where k.shop <> y.shop and (length(k.payout) > length(y.payout) or (length(k.payout) = length(y.payout) and k.payout > y.payout)))`,
};
