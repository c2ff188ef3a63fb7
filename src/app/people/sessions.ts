import type { Changing, Person, Session, State } from '../../model/workspace/index.ts';
import type { WorkspaceTools } from '../workspace/index.ts';
import { hashOfSecret, newSecret } from './secret.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * How long a session lasts. ASVS 5.0 7.3.1 and 7.3.2 ask for both limits and leave them to an analysis of the risk; NIST
 * SP 800-63B allows 30 days for one factor. Twelve hours outlast a working day and no night; after a week one signs in
 * again whatever happens.
 */
export const sessionLimits = { idleMs: 12 * HOUR_MS, absoluteMs: 7 * 24 * HOUR_MS } as const;

/** A browser beyond this many signs the one out that was longest unseen (ASVS 5.0 7.1.2). */
export const SESSIONS_EACH = 20;

/** A session with its secret, which goes into the cookie and is kept nowhere. */
export interface StartedSession {
  readonly id: string;
  readonly secret: string;
  readonly person: string;
  readonly expiresAt: string;
  /** By which the browser is known again when somebody signs in from it. */
  readonly browser: string;
}

/** From where somebody came, for the list of their sessions and the log. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string | null;
  /** The secret of the session that it still has; it ends when another begins. */
  readonly session: string | null;
  /** What the browser has kept from when somebody signed in from it before. */
  readonly browser: string | null;
}

/** Starts a session inside a change; its entry in the log is the caller's. */
export async function startSession(
  { people, sessions }: Pick<Changing, 'people' | 'sessions'>,
  person: Pick<Person, 'id'>,
  { userAgent, session: former, browser: kept }: Visitor,
  { now, newId }: WorkspaceTools,
): Promise<StartedSession> {
  const [id, secret, browser, at] = [newId('ses'), newSecret(), kept ?? newSecret(), now()];
  const replaced = former === null ? null : await sessions.find(hashOfSecret(former), at);
  if (replaced !== null) await sessions.end(replaced.id, at);
  const open = await sessions.list(person.id, at);
  for (const { id: old } of open.slice(SESSIONS_EACH - 1)) await sessions.end(old, at);
  const expiresAt = later(at, sessionLimits.absoluteMs);
  await sessions.start({
    id,
    person: person.id,
    secretHash: hashOfSecret(secret),
    createdAt: at,
    lastSeenAt: at,
    idleUntil: later(at, sessionLimits.idleMs),
    expiresAt,
    userAgent: userAgent === null ? null : userAgent.slice(0, 200),
  });
  await people.know(person.id, hashOfSecret(browser), at);
  return { id, secret, person: person.id, expiresAt, browser };
}

/** Puts the end of a session off because it is used; written once a minute at most. */
export async function keepAlive(state: State, { id, lastSeenAt }: Session, at: string): Promise<void> {
  if (Date.parse(at) - Date.parse(lastSeenAt) < MINUTE_MS) return;
  await state.sessions.touch(id, at, later(at, sessionLimits.idleMs));
}

/** So many milliseconds after an instant. */
export const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
