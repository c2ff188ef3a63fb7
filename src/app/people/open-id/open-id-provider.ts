import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { failure } from '../../../ground/index.ts';

/** Where people sign in elsewhere, and as whom this installation is known there. */
export interface OpenIdOptions {
  /** What people read on the button. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client, whose code is protected by PKCE alone. */
  readonly clientSecret: string | null;
}

/** What the browser keeps while its person is at the provider; without it an answer is not taken. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider vouches for. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** The provider says that it has verified the address. */
  readonly verified: boolean;
}

export interface OpenIdProvider {
  readonly name: string;
  /** Where to send the browser, and what it is to keep meanwhile. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly pending: Pending }>;
  /** Reads with what the browser came back. Fails with `sign-in-elsewhere-refused`, whatever is wrong with it. */
  finish(cameBackWith: URL, pending: Pending): Promise<Vouched>;
}

const TIMEOUT_SECONDS = 10;

/**
 * A provider of OpenID Connect, by code flow with PKCE, state and nonce. Every id token is held against the provider's
 * keys. It is asked for its settings when the first person signs in, so that nothing here waits for it.
 */
export function openIdProvider(options: OpenIdOptions): OpenIdProvider {
  const { name } = options;
  let known: Promise<Configuration> | null = null;
  const configured = (): Promise<Configuration> => {
    known ??= discover(options).catch((thrown: unknown) => {
      // It may be there the next time.
      known = null;
      throw thrown;
    });
    return known;
  };
  const refused = (cause: unknown) =>
    failure('sign-in-elsewhere-refused', { provider: name, reason: 'its answer is not good' }, { cause });

  return {
    name,
    begin: async (redirectUri) => {
      const config = await configured().catch((cause: unknown) => {
        const reason = 'it cannot be reached';
        throw failure('sign-in-elsewhere-refused', { provider: name, reason }, { cause });
      });
      const pending = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, pending };
    },
    finish: async (cameBackWith, { state, nonce, verifier }) => {
      try {
        const config = await configured();
        const tokens = await authorizationCodeGrant(config, cameBackWith, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error('It sent no id token.');
        const { sub } = claims;
        // Some providers tell the address in their own answer only.
        const asked =
          claims['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
        const about = asked ? await fetchUserInfo(config, tokens.access_token, sub) : claims;
        const email = typeof about['email'] === 'string' ? about['email'] : null;
        return { issuer: claims.iss, subject: sub, email, verified: about['email_verified'] === true };
      } catch (cause) {
        throw refused(cause);
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OpenIdOptions): Promise<Configuration> {
  const url = new URL(issuer);
  const execute = [enableNonRepudiationChecks, ...(isHere(url) ? [allowInsecureRequests] : [])];
  const how = { execute, timeout: TIMEOUT_SECONDS };
  return clientSecret === null
    ? discovery(url, clientId, undefined, None(), how)
    : discovery(url, clientId, clientSecret, undefined, how);
}

/** A provider on this machine needs no TLS; every other one does, and the library sees to it. */
const isHere = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
