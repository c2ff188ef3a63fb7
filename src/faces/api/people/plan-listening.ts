import { X509Certificate } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { failure } from '../../../ground/index.ts';
import type { Site } from './site.ts';

/** Where it is to listen, and how it is reached from there. */
export interface Listening {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** The address that people have, `https://...`, where a proxy in front ends TLS or names differ from the certificate's. */
  readonly publicUrl?: string;
  /** Certificate and key as PEM, where this server speaks TLS itself. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** A proxy in front says in X-Forwarded-For for whom it asks. */
  readonly trustProxy?: boolean;
}

/** What comes of it. */
export interface ListeningPlan {
  readonly host: string;
  /** Others than this machine can reach it. */
  readonly isOpen: boolean;
  readonly siteAt: (port: number) => Site;
  readonly urlAt: (port: number) => string;
}

/**
 * Works out how a server is reached. Fails with `listen-without-sign-in` where passwords would go over a network as they
 * are, with `usage-bad-value` or `usage-missing-option`.
 */
export function planListening({ host: given, publicUrl, tls, trustProxy = false }: Listening): ListeningPlan {
  const host = given === 'localhost' ? '127.0.0.1' : given;
  const isLoopback = host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
  const url = publicUrl === undefined ? null : readPublicUrl(publicUrl);
  if (trustProxy && url === null)
    throw failure('usage-missing-option', { option: '--public-url', expected: 'with --trust-proxy' });
  if (!isLoopback && url === null && tls === undefined)
    throw failure('listen-without-sign-in', {
      host: given,
      lacking: 'what people send would not be encrypted',
    });
  const names = tls === undefined ? loopbackNames(host) : namesIn(tls.cert, host);
  const scheme = tls === undefined ? 'http' : 'https';
  const hostsAt = (port: number): readonly string[] =>
    url !== null ? [url.host] : names.map((name) => new URL(`${scheme}://${name}:${port}`).host);
  return {
    host,
    isOpen: !isLoopback || url !== null,
    siteAt: (port) => ({
      hosts: hostsAt(port),
      origins: url === null ? hostsAt(port).map((name) => `${scheme}://${name}`) : [url.origin],
      secure: url !== null || tls !== undefined,
      cookie: url !== null || tls !== undefined ? 'tieout' : `tieout-${port}`,
      proxied: trustProxy,
    }),
    urlAt: (port) => url?.href ?? `${scheme}://${hostsAt(port)[0] ?? ''}/`,
  };
}

function readPublicUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && url.protocol === 'https:' && url.href === `${url.origin}/`) return url;
  const expected = 'an address such as https://tieout.example.com, without a path';
  throw failure('usage-bad-value', { option: '--public-url', value: text, expected });
}

const inUrl = (name: string): string => (isIPv6(name) ? `[${name}]` : name);

const loopbackNames = (host: string): readonly string[] => [inUrl(host), 'localhost'];

/** The names that a certificate is for; those with a star stand for any, and are not ours to answer to. */
function namesIn(cert: string, host: string): readonly string[] {
  const bad = (why: string, cause?: unknown) =>
    failure(
      'usage-bad-value',
      { option: '--tls-cert', value: why, expected: 'a certificate that names its hosts' },
      { cause },
    );
  let all: string;
  try {
    all = new X509Certificate(cert).subjectAltName ?? '';
  } catch (cause) {
    throw bad('no certificate in PEM', cause);
  }
  const names = [...all.matchAll(/(?:DNS|IP Address):([^,\s"]+)/g)].map((match) => inUrl(match[1] ?? ''));
  const own = names.filter((name) => !name.includes('*') && URL.canParse(`https://${name}`));
  // The one that it listens on is shown first.
  const sorted = own.toSorted((a, b) => Number(b === inUrl(host)) - Number(a === inUrl(host)));
  if (sorted.length === 0) throw bad('one without names of its own; add --public-url');
  return sorted;
}
