import { type Kysely, sql } from 'kysely';

/**
 * Breaks and problems with their lives. Rows of a list are narrow, what a run said of a break is beside them; a span is
 * an unbroken stretch of runs that said the same, so that a run which finds nothing new writes nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Text is found anywhere in a number, not only at its beginning.
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`
    create table breaks (
      workspace text collate "C" not null,
      environment text collate "C" not null,
      id text collate "C" not null,
      source_id text collate "C" not null,
      version integer not null default 1,
      state text collate "C" not null,
      assignee text collate "C",
      fix text collate "C",
      note jsonb,
      kind text collate "C" not null,
      symptom text collate "C" not null,
      severity smallint not null,
      control text collate "C" not null,
      order_name text,
      sku text,
      document text,
      currency text collate "C" not null,
      at_risk_minor bigint not null,
      base_minor bigint,
      -- Largest first, unknown last, in an index that is read forwards.
      worth bigint not null generated always as (-coalesce(base_minor, -1)) stored,
      fingerprint text collate "C",
      problem text collate "C",
      occurred_at timestamptz,
      made_at timestamptz,
      moment timestamptz not null generated always as
        (coalesce(occurred_at, timestamptz '0001-01-01 00:00:00+00')) stored,
      explanation text not null,
      present boolean not null default true,
      first_run integer not null,
      last_run integer,
      meaning text collate "C" not null,
      wording text collate "C" not null,
      search text not null generated always as
        (lower(coalesce(order_name, '') || ' ' || coalesce(sku, '') || ' ' || coalesce(document, ''))) stored,
      primary key (workspace, id)
    ) with (fillfactor = 90)`.execute(db);
  await sql`create index breaks_worst on breaks (workspace, environment, state, severity, worth, id)`.execute(
    db,
  );
  await sql`create index breaks_by_kind on breaks (workspace, environment, kind, state, severity, worth, id)`.execute(
    db,
  );
  await sql`create index breaks_by_problem on breaks (workspace, environment, problem, state, severity, worth, id)`.execute(
    db,
  );
  await sql`create index breaks_by_amount on breaks (workspace, environment, state, worth, id)`.execute(db);
  await sql`create index breaks_by_moment on breaks (workspace, environment, state, moment, id)`.execute(db);
  await sql`create index breaks_by_first_run on breaks (workspace, environment, first_run)`.execute(db);
  await sql`create index breaks_assigned on breaks (workspace, environment, assignee) where assignee is not null`.execute(
    db,
  );
  await sql`create index breaks_by_fingerprint on breaks (workspace, environment, fingerprint) where fingerprint is not null`.execute(
    db,
  );
  await sql`create index breaks_of_fix on breaks (workspace, fix) where fix is not null`.execute(db);
  await sql`create index breaks_search on breaks using gin (search gin_trgm_ops)`.execute(db);

  await sql`
    create table break_bodies (
      workspace text collate "C" not null,
      id text collate "C" not null,
      body jsonb not null,
      primary key (workspace, id)
    )`.execute(db);
  await sql`
    create table break_spans (
      workspace text collate "C" not null,
      environment text collate "C" not null,
      id text collate "C" not null,
      from_run integer not null,
      -- The first run that no longer said so.
      to_run integer,
      ended text collate "C",
      meaning text collate "C" not null,
      at_risk_minor bigint not null,
      currency text collate "C" not null,
      expected text,
      actual text,
      primary key (workspace, environment, id, from_run)
    )`.execute(db);
  await sql`create index break_spans_ended on break_spans (workspace, environment, to_run) where to_run is not null`.execute(
    db,
  );
  await sql`create index break_spans_begun on break_spans (workspace, environment, from_run)`.execute(db);

  await sql`
    create table problems (
      workspace text collate "C" not null references workspaces (id) on delete cascade,
      environment text collate "C" not null,
      id text collate "C" not null,
      version integer not null default 1,
      state text collate "C" not null,
      assignee text collate "C",
      fix text collate "C",
      note jsonb,
      kind text collate "C" not null,
      symptom text collate "C" not null,
      severity smallint not null,
      title text not null,
      fingerprint text collate "C",
      named_by text not null,
      count integer not null,
      base_minor bigint,
      worth bigint not null generated always as (-coalesce(base_minor, -1)) stored,
      present boolean not null default true,
      first_run integer not null,
      last_run integer,
      body jsonb not null,
      primary key (workspace, id)
    )`.execute(db);
  await sql`create index problems_worst on problems (workspace, environment, state, severity, worth, id)`.execute(
    db,
  );
  // A problem that is grouped otherwise goes on under the id it began with.
  await sql`
    create table problem_names (
      workspace text collate "C" not null,
      environment text collate "C" not null,
      source_id text collate "C" not null,
      problem text collate "C" not null,
      primary key (workspace, environment, source_id),
      foreign key (workspace, problem) references problems (workspace, id) on delete cascade
    )`.execute(db);

  await sql`
    create table fixes (
      workspace text collate "C" not null references workspaces (id) on delete cascade,
      id text collate "C" primary key,
      problem text collate "C",
      scope jsonb not null,
      effective_at timestamptz not null,
      what text not null,
      by text collate "C" not null,
      at timestamptz not null,
      withdrawn_at timestamptz
    )`.execute(db);
  await sql`create index fixes_of_workspace on fixes (workspace, at desc, id)`.execute(db);

  await sql`
    create table life_changes (
      workspace text collate "C" not null references workspaces (id) on delete cascade,
      id text collate "C" primary key,
      position bigint generated always as identity,
      event text collate "C" not null,
      subjects text collate "C" not null,
      by text collate "C" not null,
      at timestamptz not null,
      changed integer not null,
      fix text collate "C",
      undoes text collate "C",
      undone_by text collate "C"
    )`.execute(db);
  await sql`create index life_changes_of_author on life_changes (workspace, by, position desc)`.execute(db);

  await sql`
    create table life_events (
      workspace text collate "C" not null,
      subject text collate "C" not null,
      position bigint generated always as identity,
      at timestamptz not null,
      event text collate "C" not null,
      from_state text collate "C" not null,
      to_state text collate "C" not null,
      by text collate "C",
      run text collate "C",
      change text collate "C",
      detail jsonb,
      primary key (workspace, subject, position)
    )`.execute(db);
  await sql`create index life_events_of_change on life_events (change) where change is not null`.execute(db);
  await sql`create index life_events_of_run on life_events (run, event) where run is not null`.execute(db);

  // How many breaks stand where, kept by the database itself: a sum of small changes, folded together after each run.
  await sql`
    create table break_tallies (
      workspace text collate "C" not null,
      environment text collate "C" not null,
      state text collate "C" not null,
      symptom text collate "C" not null,
      kind text collate "C" not null,
      severity smallint not null,
      assignee text collate "C",
      count bigint not null,
      base_minor numeric not null
    )`.execute(db);
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
    const rows = parts.map(([sign, table]) => `select *, ${sign} as sign from ${table}`).join(' union all ');
    await sql
      .raw(`
      create function tally_breaks_${name}() returns trigger language plpgsql as $$
      begin
        insert into break_tallies
        select workspace, environment, state, symptom, kind, severity, assignee, sum(sign), sum(sign * coalesce(base_minor, 0))
        from (${rows}) as rows
        group by workspace, environment, state, symptom, kind, severity, assignee
        having sum(sign) <> 0 or sum(sign * coalesce(base_minor, 0)) <> 0;
        return null;
      end $$`)
      .execute(db);
    await sql
      .raw(`create trigger breaks_${name} after ${on} on breaks referencing ${old}${fresh}
      for each statement execute function tally_breaks_${name}()`)
      .execute(db);
  }
}
