import type { Fingerprint } from '../../fingerprint.ts';
import { logged, orderLog } from '../flow/due-orders.ts';
import { says } from '../flow/stopped-by.ts';

export const thirdPartyFulfilmentAttempted: Fingerprint = {
  id: 'third-party-fulfilment-attempted',
  subject: 'order',
  kinds: ['fulfilment-missing-in-shop', 'fulfilment-quantity-differs'],
  certainty: 'record',
  seen: "The ERP tried to tell of lines that a third party ships; the call was refused, with the ERP's own lines in it.",
  next: 'Leave the lines of other fulfilment services out of the call, then send the own parcels.',
  steps: [orderLog],
  mark: `${logged(`g.status = 'error' and ${says('fulfillment service', 'fulfilment service', 'third party', 'third-party', '3pl', 'other service', 'another service')}`)}`,
  sharperThan: ['duplicate-item-lines-cannot-be-fulfilled', 'line-split-over-two-locations'],
};
