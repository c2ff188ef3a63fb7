import type { Selectable } from 'kysely';
import type { OneTimeLink, People, PeopleChanges, Person } from '../../../model/workspace/index.ts';
import { addRecord, changeRecord, given, present } from '../change-record.ts';
import type { Db } from '../connection.ts';
import type { Tables } from '../tables/index.ts';

export function peopleOn(db: Db): People {
  const all = db.selectFrom('people').selectAll();
  const one = (row: PersonRow | undefined) => (row === undefined ? null : personOf(row));
  const links = (at: string) =>
    db.selectFrom('oneTimeLinks').selectAll().where('usedAt', 'is', null).where('expiresAt', '>', at);
  const invitations = (at: string) =>
    links(at).where('purpose', '=', 'invitation').orderBy('createdAt', 'desc').orderBy('secretHash');
  return {
    get: async (id) => one(await all.where('id', '=', id).executeTakeFirst()),
    byEmail: async (email) => one(await all.where('emailKey', '=', emailKey(email)).executeTakeFirst()),
    byOpenId: async (issuer, subject) =>
      one(
        await all.where('openidIssuer', '=', issuer).where('openidSubject', '=', subject).executeTakeFirst(),
      ),
    list: async () => (await all.orderBy('name').orderBy('id').execute()).map(personOf),
    members: (workspace) =>
      db.selectFrom('members').selectAll().where('workspace', '=', workspace).orderBy('person').execute(),
    memberships: (person) =>
      db.selectFrom('members').selectAll().where('person', '=', person).orderBy('workspace').execute(),
    getLink: async (secretHash, at) => {
      const row = await links(at).where('secretHash', '=', secretHash).executeTakeFirst();
      return row === undefined ? null : linkOf(row);
    },
    invitations: async (workspace, at) =>
      (await invitations(at).where('workspace', '=', workspace).execute()).map(linkOf),
    invitationsOf: async (person, at) =>
      (await invitations(at).where('person', '=', person).execute()).map(linkOf),
    knows: async (person, secretHash) => {
      const row = await db
        .selectFrom('knownBrowsers')
        .select('person')
        .where('secretHash', '=', secretHash)
        .where('person', '=', person)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

export function peopleChangesOn(db: Db): PeopleChanges {
  const people = peopleOn(db);
  return {
    ...people,
    add: async ({ openId, ...person }) => {
      const row = {
        ...person,
        emailKey: emailKey(person.email),
        ...openIdColumns(openId),
        disabledAt: null,
        version: 1,
      };
      await addRecord('person', person.email, db.insertInto('people').values(row));
      return present('person', person.id, await people.get(person.id));
    },
    change: async (id, version, { openId, ...fields }) => {
      const row = {
        ...given(fields),
        ...(fields.email !== undefined && { emailKey: emailKey(fields.email) }),
        ...(openId !== undefined && openIdColumns(openId)),
      };
      const change = { execute: () => changeRecord(db, 'people', 'person', { id }, version, row) };
      await addRecord('person', fields.email ?? id, change);
      return present('person', id, await people.get(id));
    },
    setRole: async (workspace, person, role) => {
      if (role === null) {
        await db
          .deleteFrom('members')
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .execute();
        return;
      }
      await db
        .insertInto('members')
        .values({ workspace, person, role })
        .onConflict((conflict) => conflict.columns(['workspace', 'person']).doUpdateSet({ role }))
        .execute();
    },
    addLink: async (link) => {
      await db
        .insertInto('oneTimeLinks')
        .values({ ...link, usedAt: null })
        .execute();
    },
    takeLink: async (secretHash, at) => {
      const row = await db
        .updateTable('oneTimeLinks')
        .set({ usedAt: at })
        .where('secretHash', '=', secretHash)
        .where('usedAt', 'is', null)
        .where('expiresAt', '>', at)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : linkOf(row);
    },
    heldAdmins: async (workspace) => {
      const rows = await db
        .selectFrom('members')
        .select('person')
        .where('workspace', '=', workspace)
        .where('role', '=', 'admin')
        .orderBy('person')
        .forUpdate()
        .execute();
      return rows.map(({ person }) => person);
    },
    know: async (person, secretHash, at) => {
      await db
        .insertInto('knownBrowsers')
        .values({ secretHash, person, lastUsedAt: at })
        .onConflict((conflict) => conflict.columns(['secretHash', 'person']).doUpdateSet({ lastUsedAt: at }))
        .execute();
      const kept = db
        .selectFrom('knownBrowsers')
        .select('secretHash')
        .where('person', '=', person)
        .orderBy('lastUsedAt', 'desc')
        .orderBy('secretHash')
        .limit(KNOWN_BROWSERS);
      await db
        .deleteFrom('knownBrowsers')
        .where('person', '=', person)
        .where('secretHash', 'not in', kept)
        .execute();
    },
    forgetBrowsers: async (person) => {
      await db.deleteFrom('knownBrowsers').where('person', '=', person).execute();
    },
  };
}

const KNOWN_BROWSERS = 20;

function linkOf({ usedAt: _, ...link }: Selectable<Tables['oneTimeLinks']>): OneTimeLink {
  return link;
}

type PersonRow = Selectable<Tables['people']>;

function personOf({ emailKey: _, openidIssuer, openidSubject, ...person }: PersonRow): Person {
  const openId =
    openidIssuer === null || openidSubject === null ? null : { issuer: openidIssuer, subject: openidSubject };
  return { ...person, openId };
}

function openIdColumns(openId: Person['openId']) {
  return { openidIssuer: openId?.issuer ?? null, openidSubject: openId?.subject ?? null };
}

/** Addresses that differ in case only are one person's. */
function emailKey(email: string): string {
  return email.normalize('NFC').toLowerCase();
}
