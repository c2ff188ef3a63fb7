import { says, stoppedBy } from './stopped-by.ts';

export const friendlyDomainTokenMismatch = stoppedBy({
  id: 'friendly-domain-token-mismatch',
  table: 'stopped_by_token',
  seen: 'No order of the shop ever came through, and the log finds no access token for its domain.',
  next: "Connect the shop by the domain that the shop's own data gives (myshopifyDomain), then fetch its orders.",
  error: `${says('token')} and ${says('domain', 'myshopify', 'no access token', 'not found')}`,
});
