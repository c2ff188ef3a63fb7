import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, connect } from '../../src/stores/state/connection.ts';
import { copyInto } from '../../src/stores/state/copy-into.ts';
import { type RunningPostgres, startPostgres } from '../postgres.ts';

let postgres: RunningPostgres | undefined;
let connection: Connection | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
  connection = connect(postgres.connectionOptions);
  await sql`create table copied (place int, text text, amount bigint, tags jsonb)`.execute(connection.db);
});
afterAll(async () => {
  await connection?.close();
  await postgres?.stop();
});

it('copies every value as it is, those that mean something to COPY among them', async () => {
  const rows = [
    [1, 'plain', 10n ** 17n, ['a']],
    [2, 'tab\t line\n return\r back\\ \\N end', -1n, { 'a\tb': '\\.' }],
    [3, '\\N', null, null],
    [4, '', 0n, {}],
    [5, null, null, [1, null]],
    [6, '\\.', 0n, [...'Zürich 😀']],
  ] as const;
  await connection!.transaction((work) =>
    copyInto(work, 'copied', ['place', 'text', 'amount', 'tags'], rows),
  );
  const found = await sql<Record<string, unknown>>`select * from copied order by place`.execute(
    connection!.db,
  );
  expect(found.rows.map((row) => Object.values(row))).toEqual(rows);
});

it('copies more than one chunk, and nothing of it when the rest of the transaction fails', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => [100 + at, 'x'.repeat(20), BigInt(at), null]);
  const work = connection!.transaction(async (work) => {
    await copyInto(work, 'copied', ['place', 'text', 'amount', 'tags'], many);
    const { rows } = await sql<{ n: bigint }>`select count(*) as n from copied where place >= 100`.execute(
      work.db,
    );
    expect(rows).toEqual([{ n: 20_000n }]);
    await sql`select 1 / 0`.execute(work.db);
  });
  await expect(work).rejects.toMatchObject({ code: 'state-query-failed' });
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from copied where place >= 100`.execute(
    connection!.db,
  );
  expect(rows).toEqual([{ n: 0n }]);
});
