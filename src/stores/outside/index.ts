/**
 * Outside: the only door through which anything is sent from here to anywhere else.
 * Comes in: where to and what, from whoever configured it. Goes out: an answer, or why there is none. May touch: the
 * network. Refuses: every address that is not on the internet unless whoever started the server allowed its host, redirects,
 * what is not encrypted, answers without end.
 */
import { type Guard, makeGuard, type Resolve } from './guard.ts';
import { type Answer, type Post, post } from './post.ts';
import { type Mail, type MailServer, sendMail } from './send-mail.ts';

export { plainText } from './guard.ts';
export type { Answer, Post } from './post.ts';
export { isMailAddress, type Mail, type MailServer } from './send-mail.ts';

/** The way out. */
export interface Outside {
  post(what: Post): Promise<Answer>;
  sendMail(server: MailServer, mail: Mail): Promise<void>;
  /** Whether a host was allowed by name. */
  allows: Guard['allows'];
}

/** What the way out is made with. */
export interface OutsideOptions {
  /** Hosts that may be anywhere, such as `mail.internal` or `10.0.0.5:25`. */
  readonly allow: readonly string[];
  /** 15 seconds without it. */
  readonly timeoutMs?: number;
  /** DNS without it. */
  readonly resolve?: Resolve;
}

/** Opens the way out; nothing is sent before somebody asks for it. */
export function openOutside({ allow, timeoutMs = 15_000, resolve }: OutsideOptions): Outside {
  const guard = makeGuard(allow, resolve);
  return {
    post: (what) => post(guard, what, timeoutMs),
    sendMail: (server, mail) => sendMail(guard, server, mail, timeoutMs),
    allows: guard.allows,
  };
}
