/** Somebody who has signed in, in one browser. */
export interface Session {
  /** `ses_...`; shown in lists, and no secret. */
  readonly id: string;
  readonly person: string;
  /** SHA-256 of what the cookie holds, in hexadecimal digits. */
  readonly secretHash: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** Ends then unless seen before. */
  readonly idleUntil: string;
  /** Ends then in any case. */
  readonly expiresAt: string;
  readonly endedAt: string | null;
  /** The browser, as it names itself, for the list of sessions. */
  readonly userAgent: string | null;
}

export interface Sessions {
  /** The session of a secret that has not ended, idled out or expired. */
  find(secretHash: string, at: string): Promise<Session | null>;
  /** Those of a person that are still good, the last seen first. */
  list(person: string, at: string): Promise<readonly Session[]>;
  /** Never shortens. */
  touch(id: string, at: string, idleUntil: string): Promise<void>;
  /** Forgets sessions that ended before. */
  prune(before: string): Promise<number>;
}

export interface SessionChanges extends Sessions {
  start(session: Omit<Session, 'endedAt'>): Promise<void>;
  end(id: string, at: string): Promise<void>;
  /** All of a person, but for the one that is named. */
  endAll(person: string, at: string, but?: string): Promise<number>;
}
