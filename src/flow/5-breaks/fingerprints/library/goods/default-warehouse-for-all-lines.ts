import type { Fingerprint } from '../../fingerprint.ts';

export const defaultWarehouseForAllLines: Fingerprint = {
  id: 'default-warehouse-for-all-lines',
  subject: 'order',
  kinds: ['location-differs'],
  certainty: 'record',
  seen: 'All lines that are at another place are at the same one.',
  next: 'Have the connector take the assigned location of each line, then move the reservations.',
  mark: `(select count(distinct v.actual) from evidence.broken v where v.kind = 'location-differs') = 1`,
};
