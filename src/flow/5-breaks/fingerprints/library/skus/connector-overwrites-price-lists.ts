import type { Fingerprint } from '../../fingerprint.ts';

export const connectorOverwritesPriceLists: Fingerprint = {
  id: 'connector-overwrites-price-lists',
  subject: 'item',
  kinds: ['sku-attribute-differs'],
  certainty: 'record',
  seen: 'The integration wrote the price of the shop into lists that people keep and that are not the list of the shop.',
  next: 'Restore the lists from before the sync, and have the connector write into the list of the shop alone.',
  mark: "b.field = 'priceList'",
};
