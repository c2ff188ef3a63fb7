import { type Kysely, sql } from 'kysely';

/**
 * What pages read that is more than a list: the day of each break in the books' zone, counts by day, what each run said
 * of each symptom, and what was kept beside a break for people to judge it by.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ['added', 'changed', 'removed']) {
    await sql.raw(`drop trigger breaks_${name} on breaks`).execute(db);
    await sql.raw(`drop function tally_breaks_${name}()`).execute(db);
  }
  await sql`alter table breaks add column occurred_on date`.execute(db);
  await sql`
    update breaks b set occurred_on = (b.occurred_at at time zone coalesce((
        select r.summary ->> 'timeZone' from runs r
        where r.workspace = b.workspace and r.environment = b.environment and r.number is not null
        order by r.number desc limit 1), 'UTC'))::date
    where b.occurred_at is not null`.execute(db);
  await sql`drop table break_tallies`.execute(db);
  await sql`
    create table break_tallies (
      workspace text collate "C" not null,
      environment text collate "C" not null,
      state text collate "C" not null,
      symptom text collate "C" not null,
      kind text collate "C" not null,
      severity smallint not null,
      assignee text collate "C",
      occurred_on date,
      count bigint not null,
      base_minor numeric not null,
      -- How many of them have no amount in the base currency.
      unvalued bigint not null
    )`.execute(db);
  const cell = 'workspace, environment, state, symptom, kind, severity, assignee, occurred_on';
  await sql
    .raw(`insert into break_tallies
      select ${cell}, count(*), coalesce(sum(base_minor), 0), count(*) - count(base_minor) from breaks group by ${cell}`)
    .execute(db);
  await sql`create index break_tallies_of_workspace on break_tallies (workspace, environment)`.execute(db);
  for (const [name, on, parts] of [
    ['added', 'insert', [['1', 'added']]],
    [
      'changed',
      'update',
      [
        ['1', 'added'],
        ['-1', 'removed'],
      ],
    ],
    ['removed', 'delete', [['-1', 'removed']]],
  ] as const) {
    const old = on === 'insert' ? '' : 'old table as removed ';
    const fresh = on === 'delete' ? '' : 'new table as added';
    const rows = parts
      .map(([sign, table]) => `select ${cell}, base_minor, ${sign} as sign from ${table}`)
      .join(' union all ');
    const sums = [
      'sum(sign)',
      'sum(sign * coalesce(base_minor, 0))',
      'sum(case when base_minor is null then sign else 0 end)',
    ];
    await sql
      .raw(`
      create function tally_breaks_${name}() returns trigger language plpgsql as $$
      begin
        insert into break_tallies
        select ${cell}, ${sums.join(', ')} from (${rows}) as rows group by ${cell}
        having ${sums.map((sum) => `${sum} <> 0`).join(' or ')};
        return null;
      end $$`)
      .execute(db);
    await sql
      .raw(`create trigger breaks_${name} after ${on} on breaks referencing ${old}${fresh}
      for each statement execute function tally_breaks_${name}()`)
      .execute(db);
  }
  await sql`alter table runs add column symptom_outcomes jsonb`.execute(db);
  await sql`
    create table break_evidence (
      workspace text collate "C" not null,
      id text collate "C" not null,
      run text collate "C" not null,
      seal text collate "C" not null,
      body jsonb not null,
      primary key (workspace, id)
    )`.execute(db);
}
