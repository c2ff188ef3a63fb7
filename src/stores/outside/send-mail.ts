import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { failure } from '../../ground/index.ts';
import { type Guard, plainHost, plainText, reasonOf } from './guard.ts';

/** A server that takes e-mail. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` before anything is said, `none` for hosts that were allowed by name. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
}

/** A message of plain text. */
export interface Mail {
  /** The same each time it is tried: who gets it twice can tell. */
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

/** An address alone, without a name and without anything that could end a header. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text);

/**
 * Sends a message. Fails with `outside-refused` before anything is sent, with `outside-unreachable`, `outside-too-slow` or
 * `outside-said-no`.
 */
export async function sendMail(
  guard: Guard,
  server: MailServer,
  mail: Mail,
  timeoutMs: number,
): Promise<void> {
  const { host, port, security, user, password } = server;
  const name = plainHost(host);
  const target = `${name}:${port}`;
  const wrong = [mail.from, ...mail.to].find((address) => !isMailAddress(address));
  if (wrong !== undefined)
    throw failure('outside-refused', { target, reason: `${JSON.stringify(wrong)} is no e-mail address` });
  if (security === 'none' && !guard.allows(host, port))
    throw failure('outside-refused', { target, reason: 'only encrypted e-mail is sent' });
  const [address] = await guard.addressesOf(host, port, 'mail');
  const transport = createTransport({
    // The address that was looked at; the name stays what the certificate must be for.
    host: address?.address ?? '',
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2', ...(isIP(name) === 0 && { servername: name }) },
    ...(isIP(name) === 0 && { servername: name }),
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { rejected } = await transport.sendMail({
      from: mail.from,
      to: [...mail.to],
      subject: plainText(mail.subject),
      text: mail.text,
      messageId: `<${mail.id}@${mail.from.split('@').at(-1)}>`,
      date: new Date(mail.at),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Tieout-Delivery': mail.id },
    });
    if (rejected.length > 0)
      throw failure('outside-said-no', {
        target,
        status: 550,
        reason: `it took the message for some, but not for ${rejected.map(String).join(', ')}`,
        advice: 'Check these addresses.',
      });
  } catch (cause) {
    throw asMailFailure(cause, target, timeoutMs);
  } finally {
    transport.close();
  }
}

const advices: Readonly<Record<string, string>> = {
  EAUTH: 'Check the user and the password of the server.',
  EENVELOPE: 'Check the address it is sent from and those it is sent to.',
  ETLS: 'Check whether the server speaks TLS on this port: 465 from the first byte, 587 by STARTTLS.',
};

function asMailFailure(cause: unknown, target: string, timeoutMs: number): unknown {
  const { code, response, responseCode, message } = cause as {
    readonly code?: string;
    readonly response?: string;
    readonly responseCode?: number;
    readonly message?: string;
  };
  if (code === 'outside-said-no') return cause;
  if (responseCode !== undefined || code === 'EAUTH' || code === 'ETLS')
    return failure(
      'outside-said-no',
      {
        target,
        status: responseCode ?? (code === 'ETLS' ? 'without TLS' : 'no'),
        reason: plainText(response ?? message ?? 'no reason'),
        advice: advices[code ?? ''] ?? 'Ask whoever runs the server for e-mail.',
      },
      { cause },
    );
  if (code === 'ETIMEDOUT')
    return failure('outside-too-slow', { target, seconds: timeoutMs / 1000 }, { cause });
  return failure('outside-unreachable', { target, reason: reasonOf(cause) }, { cause });
}
