/**
 * Signing in elsewhere, by OpenID Connect.
 * Comes in: the provider's settings, answers that browsers bring back. Goes out: sessions. May touch: the provider over the
 * network, the state. Refuses: to make people, and addresses that nobody has verified.
 */
export { type OpenIdOptions, type OpenIdProvider, openIdProvider, type Pending } from './open-id-provider.ts';
export { signInElsewhere } from './sign-in-elsewhere.ts';
