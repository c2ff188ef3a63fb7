/** What somebody may do in a workspace; each may do what those before it may. */
export const roles = ['viewer', 'operator', 'approver', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Somebody who can sign in. */
export interface Person {
  /** `usr_...` */
  readonly id: string;
  /** As they write it; unique whatever its case. */
  readonly email: string;
  readonly name: string;
  /** Of their password, in the form of the argon2id reference; null where they sign in elsewhere only. */
  readonly passwordHash: string | null;
  /** Who they are at an OpenID provider. */
  readonly openId: { readonly issuer: string; readonly subject: string } | null;
  readonly createdAt: string;
  /** They can no longer sign in, and are still named by what they did. */
  readonly disabledAt: string | null;
  readonly version: number;
}

export interface Member {
  readonly workspace: string;
  readonly person: string;
  readonly role: Role;
}

/** What may be done once with a link that was handed to somebody. */
export interface OneTimeLink {
  /** SHA-256 of the secret in the link, in hexadecimal digits. */
  readonly secretHash: string;
  readonly purpose: 'owner' | 'invitation' | 'password';
  readonly person: string | null;
  readonly workspace: string | null;
  readonly role: Role | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface People {
  get(id: string): Promise<Person | null>;
  byEmail(email: string): Promise<Person | null>;
  byOpenId(issuer: string, subject: string): Promise<Person | null>;
  /** Everybody, by name. */
  list(): Promise<readonly Person[]>;
  members(workspace: string): Promise<readonly Member[]>;
  memberships(person: string): Promise<readonly Member[]>;
  /** A link that is neither used nor too old. */
  getLink(secretHash: string, at: string): Promise<OneTimeLink | null>;
  /** The invitations into a workspace that are neither used nor too old, the newest first. */
  invitations(workspace: string, at: string): Promise<readonly OneTimeLink[]>;
  /** The same, of a person. */
  invitationsOf(person: string, at: string): Promise<readonly OneTimeLink[]>;
  /** Whether a browser with this secret has been signed in as the person. */
  knows(person: string, secretHash: string): Promise<boolean>;
}

export interface PeopleChanges extends People {
  /** Fails with `record-exists` when the address or the OpenID is taken. */
  add(person: Omit<Person, 'version' | 'disabledAt'>): Promise<Person>;
  change(
    id: string,
    version: number,
    fields: Partial<Pick<Person, 'email' | 'name' | 'passwordHash' | 'openId' | 'disabledAt'>>,
  ): Promise<Person>;
  /** Null takes the person out of the workspace. */
  setRole(workspace: string, person: string, role: Role | null): Promise<void>;
  addLink(link: OneTimeLink): Promise<void>;
  /** The link, for the one who comes first; null when it is unknown, used or too old. */
  takeLink(secretHash: string, at: string): Promise<OneTimeLink | null>;
  /** The admins of a workspace; until the change ends nobody else can change who they are. */
  heldAdmins(workspace: string): Promise<readonly string[]>;
  /** Remembers a browser of the person, and forgets the longest unused of too many. */
  know(person: string, secretHash: string, at: string): Promise<void>;
  /** Forgets every browser of the person. */
  forgetBrowsers(person: string): Promise<void>;
}
