import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { type Connection, connect } from '../../src/stores/state/connection.ts';
import { openState } from '../../src/stores/state/index.ts';
import { migrate } from '../../src/stores/state/migrate.ts';
import { startPostgres } from '../postgres.ts';
import { systemPostgres } from './debian-postgres.ts';
import { newWorkspace } from './made-up.ts';
import { testState } from './test-state.ts';

async function withConnection(work: (connection: Connection, url: string) => Promise<void>): Promise<void> {
  const { connectionOptions, stop } = await startPostgres();
  const connection = connect(connectionOptions);
  const { host, user, database } = connectionOptions;
  try {
    await work(connection, `postgresql://${user}@${encodeURIComponent(host)}/${database}`);
  } finally {
    await connection.close();
    await stop();
  }
}

testState('opening the state', (given) => {
  it('keeps what was there, and is empty at first', async () => {
    const { state, options } = given();
    expect(await state.workspaces.list()).toEqual([]);
    const workspace = await newWorkspace(state);
    if (options.kind === 'url') {
      const again = await openState(options);
      expect(await again.workspaces.list()).toEqual([workspace]);
      await again.close();
    }
    expect(await state.workspaces.get(workspace.id)).toEqual(workspace);
  });

  it('never lets go of what was acknowledged, whatever the server is set to', async () => {
    const client = new Client(given().connection);
    await client.connect();
    const { rows } = await client.query(
      "select setting from pg_settings where name = 'synchronous_commit' and not (setting = 'off')",
    );
    await client.end();
    // The test server by URL is set to "off": a connection of ours is not.
    const connection = connect(given().connection);
    const own = await sql<{ set: string }>`select current_setting('synchronous_commit') as set`.execute(
      connection.db,
    );
    await connection.close();
    expect([given().options.kind, rows.length]).toEqual([
      given().options.kind,
      given().options.kind === 'url' ? 0 : 1,
    ]);
    expect(own.rows).toEqual([{ set: 'on' }]);
  });
});

describe('a PostgreSQL by URL', () => {
  it('is tested where the system has one', (context) => {
    if (systemPostgres() === undefined) context.skip('No PostgreSQL 15 or newer: apt-get install postgresql');
    expect(systemPostgres()).toContain('/bin');
  });

  it('is named without its password when it cannot be reached', async () => {
    const url = 'postgresql://ann:secret@%2Fnowhere%2Fat-all/books';
    await expect(openState({ kind: 'url', url })).rejects.toMatchObject({
      code: 'state-unreachable',
      message: expect.not.stringContaining('secret'),
    });
  });

  it('is set up once when several open it at the same time', async () => {
    await withConnection(async ({ db }, url) => {
      const states = await Promise.all(Array.from({ length: 3 }, () => openState({ kind: 'url', url })));
      await Promise.all(states.map((state) => state.close()));
      const { rows } = await sql<{ twice: bigint }>`
        select count(*) - count(distinct name) as twice from kysely_migration`.execute(db);
      expect(rows).toEqual([{ twice: 0n }]);
    });
  });
});

describe('a change of the tables', () => {
  it('is refused when a newer version has made one, and undone as a whole when it fails', async () => {
    await withConnection(async ({ db }, url) => {
      const works = { up: (on: typeof db) => sql`create table one (id int)`.execute(on) };
      const fails = { up: (on: typeof db) => sql`create table one (id int)`.execute(on) };
      await expect(migrate(db, { '001-a': works as never, '002-b': fails as never })).rejects.toMatchObject({
        code: 'state-migration-failed',
        values: { migration: '002-b' },
      });
      const { rows } = await sql`select to_regclass('one') as found`.execute(db);
      expect(rows).toEqual([{ found: null }]);

      const lost = { up: (on: typeof db) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(on) };
      await expect(migrate(db, { '001-a': works as never, '002-b': lost as never })).rejects.toMatchObject({
        code: 'state-lost',
      });

      await migrate(db, { '001-a': works as never });
      await expect(openState({ kind: 'url', url })).rejects.toMatchObject({
        code: 'state-newer',
        values: { migration: '001-a' },
      });
    });
  });
});

describe('a transaction', () => {
  it('refuses what is asked after its end, and says so when the server gave it up', async () => {
    await withConnection(async (connection) => {
      const late = await connection.transaction(async ({ db }) => db);
      await expect(sql`select 1`.execute(late)).rejects.toThrow('has ended');
      const silent = connection.transaction(async ({ db }) => {
        await sql`select 1 / 0`.execute(db).catch(() => undefined);
      });
      await expect(silent).rejects.toThrow('given up');
    });
  });

  it('is tried again when two wait for each other', async () => {
    await withConnection(async (connection) => {
      await sql`create table pair (id int primary key, n int)`.execute(connection.db);
      await sql`insert into pair values (1, 0), (2, 0)`.execute(connection.db);
      let arrived = 0;
      let open: () => void = () => undefined;
      const both = new Promise<void>((resolve) => {
        open = resolve;
      });
      const add = (first: number, second: number) =>
        connection.transaction(async ({ db }) => {
          await sql`update pair set n = n + 1 where id = ${first}`.execute(db);
          arrived += 1;
          if (arrived === 2) open();
          await both;
          await sql`update pair set n = n + 1 where id = ${second}`.execute(db);
        });
      await Promise.all([add(1, 2), add(2, 1)]);
      expect(arrived).toBe(3);
      const { rows } = await sql`select n from pair`.execute(connection.db);
      expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
    });
  });

  it('reads whole numbers, decimals, instants, days and lists without losing anything', async () => {
    await withConnection(async ({ db }) => {
      const { rows } = await sql`
        select 9223372036854775807::bigint as whole, 0.10::numeric as part, date '2026-03-29' as day,
          timestamptz '2026-03-29 02:30:00.125+05:45' as at, array['a,"b', null] as list, '{"aB": [1]}'::jsonb as data,
          array[1, 2]::int[] as numbers`.execute(db);
      expect(rows).toEqual([
        {
          whole: 9223372036854775807n,
          part: '0.10',
          day: '2026-03-29',
          at: '2026-03-28T20:45:00.125+00:00',
          list: ['a,"b', null],
          data: { aB: [1] },
          numbers: [1, 2],
        },
      ]);
    });
  });
});
