import type { Selectable } from 'kysely';
import type { OneTimeLink, People, PeopleChanges, Person } from '../../../model/workspace/index.ts';
import { addRecord, changeRecord, given, present } from '../change-record.ts';
import type { Db } from '../connection.ts';
import type { Tables } from '../tables/index.ts';

export function peopleOn(db: Db): People {
  const all = db.selectFrom('people').selectAll();
  const one = (row: PersonRow | undefined) => (row === undefined ? null : personOf(row));
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
    useLink: async (secretHash, at) => {
      const row = await db
        .updateTable('oneTimeLinks')
        .set({ usedAt: at })
        .where('secretHash', '=', secretHash)
        .where('usedAt', 'is', null)
        .where('expiresAt', '>', at)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return null;
      const { usedAt: _, ...link } = row;
      return link satisfies OneTimeLink;
    },
  };
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
