import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { failure, isFailure } from '../../ground/index.ts';
import { type Guard, reasonOf } from './guard.ts';

/** What is sent. */
export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back: redirects are answers like others, and not followed. */
export interface Answer {
  readonly status: number;
  /** The beginning of the body, as far as it is text. */
  readonly text: string;
  /** Seconds after which it wants to be asked again; null where it does not say. */
  readonly retryAfter: number | null;
}

const MOST_BYTES = 64 * 1024;

/**
 * Posts a text to a URL. Fails with `outside-refused` before anything is sent, with `outside-unreachable` or
 * `outside-too-slow`.
 */
export async function post(
  guard: Guard,
  { url: text, headers, body }: Post,
  timeoutMs: number,
): Promise<Answer> {
  const url = urlOf(text);
  const port = Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port);
  const target = url.host;
  if (url.protocol !== 'https:' && !guard.allows(url.hostname, port))
    throw failure('outside-refused', { target, reason: 'only https is sent to' });
  const signal = AbortSignal.timeout(timeoutMs);
  const tooSlow = () => failure('outside-too-slow', { target, seconds: timeoutMs / 1000 });
  const addresses = await Promise.race([
    guard.addressesOf(url.hostname, port, 'http'),
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(tooSlow()))),
  ]);
  try {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Tieout',
        'accept-encoding': 'identity',
      },
      // What was looked at is connected to, and nothing else: no second look at the name, no connection of before.
      agent: false,
      lookup: (_, options, done) => {
        const [first] = addresses;
        if (options.all) done(null, [...addresses]);
        else done(null, first?.address ?? '', first?.family ?? 4);
      },
      signal,
    });
    return await answerOf(request, body);
  } catch (cause) {
    if (isFailure(cause)) throw cause;
    if (signal.aborted) throw tooSlow();
    throw failure('outside-unreachable', { target, reason: reasonOf(cause) }, { cause });
  }
}

function urlOf(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw failure('outside-refused', { target: 'this address', reason: 'it is no https URL' });
  if (url.username !== '' || url.password !== '')
    throw failure('outside-refused', {
      target: url.host,
      reason: 'there is a user or a password in its URL',
    });
  return url;
}

function answerOf(request: ClientRequest, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      const end = (): void => {
        const text = Buffer.concat(parts).toString('utf8').slice(0, 2000);
        const wait = Number(response.headers['retry-after']);
        const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null;
        resolve({ status: response.statusCode ?? 0, text, retryAfter });
      };
      response.on('data', (part: Buffer) => {
        parts.push(part);
        bytes += part.length;
        // Enough is known; whoever sends on and on is left alone.
        if (bytes > MOST_BYTES) {
          end();
          request.destroy();
        }
      });
      response.once('end', end);
      response.once('error', reject);
    });
    request.end(body);
  });
}
