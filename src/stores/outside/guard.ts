import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { failure } from '../../ground/index.ts';
import { isPublicAddress } from './is-public-address.ts';

/** An address that a name leads to. */
export interface Address {
  readonly address: string;
  readonly family: number;
}

/** Asks where a name leads. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

/** What is reached for what: web hooks speak HTTPS, and mail has its own ports. */
export type Purpose = 'http' | 'mail';

const ports: Readonly<Record<Purpose, readonly number[]>> = { http: [443], mail: [25, 465, 587, 2525] };

/** Says where may be sent to. */
export interface Guard {
  /** Whether whoever started the server allowed this host by name: then it may be anywhere, and needs no TLS. */
  allows(host: string, port: number): boolean;
  /**
   * The addresses of a host, each of which was looked at; whoever connects must connect to one of these, since a name may
   * lead elsewhere a moment later. Fails with `outside-refused` or `outside-unreachable`.
   */
  addressesOf(host: string, port: number, purpose: Purpose): Promise<readonly Address[]>;
}

const resolveByDns: Resolve = (host) => lookup(host, { all: true });

/** Makes a guard; `allow` are hosts such as `mail.internal`, `10.0.0.5:25` or `[::1]:8080`. */
export function makeGuard(allow: readonly string[], resolve: Resolve = resolveByDns): Guard {
  const allowed = new Set(allow.map((one) => one.toLowerCase()));
  const allows = (host: string, port: number): boolean => {
    const name = plainHost(host);
    const named = isIP(name) === 6 ? `[${name}]` : name;
    return [name, named, `${named}:${port}`].some((one) => allowed.has(one));
  };
  return {
    allows,
    addressesOf: async (host, port, purpose) => {
      const name = plainHost(host);
      const target = `${name}:${port}`;
      const isAllowed = allows(host, port);
      if (!isAllowed && !ports[purpose].includes(port))
        throw failure('outside-refused', {
          target,
          reason: `the port is none of ${ports[purpose].join(', ')}`,
        });
      const found = isIP(name) > 0 ? [{ address: name, family: isIP(name) }] : await ask(resolve, name);
      // One bad address among good ones is an attempt: all are refused.
      const inside = found.find(({ address }) => !isPublicAddress(address));
      if (inside !== undefined && !isAllowed)
        throw failure('outside-refused', { target, reason: `${inside.address} is not on the internet` });
      return found.toSorted((a, b) => a.family - b.family);
    },
  };
}

/** A host as it is compared: small letters, no brackets, no dot at its end. */
export const plainHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');

async function ask(resolve: Resolve, name: string): Promise<readonly Address[]> {
  try {
    const found = await resolve(name);
    if (found.length > 0) return found;
  } catch (cause) {
    throw failure('outside-unreachable', { target: name, reason: reasonOf(cause) }, { cause });
  }
  throw failure('outside-unreachable', { target: name, reason: 'the name leads nowhere' });
}

const known: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such name',
  EAI_AGAIN: 'no name server answered',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  ETIMEDOUT: 'it did not answer in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it signed its certificate itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody known here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/** The library for e-mail has one code for whatever goes wrong with a socket. */
const byMessage: readonly (readonly [RegExp, string])[] = [
  [/altname/i, 'its certificate is for another name'],
  [/self.signed certificate in/i, 'its certificate is signed by nobody known here'],
  [/self.signed/i, 'it signed its certificate itself'],
  [/ECONNREFUSED/, 'nothing listens there'],
  [/has expired/i, 'its certificate has expired'],
  [
    /wrong version number|packet length too long/i,
    'no TLS is spoken there from the first byte on; see that port and encryption fit each other',
  ],
];

/** Why something outside could not be reached, in plain words. */
export function reasonOf(thrown: unknown): string {
  const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown };
  const text = String(message ?? thrown);
  const word = typeof code === 'string' ? known[code] : undefined;
  const said = word ?? byMessage.find(([pattern]) => pattern.test(text))?.[1];
  return said ?? plainText(text);
}

/** What somebody outside said, short and on one line. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 300);
