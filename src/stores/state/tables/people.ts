import type { ApiToken, Member, OneTimeLink, Person, Session } from '../../../model/workspace/index.ts';

export interface PeopleTables {
  readonly people: Omit<Person, 'openId'> & {
    readonly emailKey: string;
    readonly openidIssuer: string | null;
    readonly openidSubject: string | null;
  };
  readonly members: Member;
  readonly oneTimeLinks: OneTimeLink & { readonly usedAt: string | null };
  readonly knownBrowsers: {
    readonly secretHash: string;
    readonly person: string;
    readonly lastUsedAt: string;
  };
  readonly sessions: Session;
  readonly apiTokens: ApiToken;
}
