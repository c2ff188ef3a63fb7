/** A key with which a program calls the API. */
export interface ApiToken {
  /** `tok_...` */
  readonly id: string;
  readonly workspace: string;
  /** Whose it is: it can never do more than they can. */
  readonly person: string;
  readonly name: string;
  /** SHA-256 of the token, in hexadecimal digits; the token itself is shown once and kept nowhere. */
  readonly secretHash: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface Tokens {
  /** The token of a secret that is neither revoked nor expired. */
  find(secretHash: string, at: string): Promise<ApiToken | null>;
  /** All of a workspace, revoked ones too, newest first. */
  list(workspace: string): Promise<readonly ApiToken[]>;
  used(id: string, at: string): Promise<void>;
}

export interface TokenChanges extends Tokens {
  add(token: Omit<ApiToken, 'lastUsedAt' | 'revokedAt'>): Promise<void>;
  /** Fails with `record-not-found`; revoking twice changes nothing. */
  revoke(workspace: string, id: string, at: string): Promise<void>;
  /** All of a person in a workspace; how many that were. */
  revokeAll(workspace: string, person: string, at: string): Promise<number>;
}
