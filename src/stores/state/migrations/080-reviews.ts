import { type Kysely, sql } from 'kysely';

/** Weekly reviews, what was decided in them, and investigations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reviews (
      workspace text collate "C" not null references workspaces (id),
      id text collate "C" primary key,
      week text collate "C" not null,
      due_at timestamptz,
      lapses_at timestamptz,
      moved jsonb,
      state text collate "C" not null check (state in ('due', 'open', 'held', 'missed')),
      opened jsonb,
      closed jsonb,
      agenda jsonb,
      attendance text[] not null,
      summary text,
      version integer not null,
      unique (workspace, week)
    )`.execute(db);
  await sql`
    create table review_items (
      workspace text collate "C" not null references workspaces (id),
      id text collate "C" primary key,
      review text collate "C" not null references reviews (id),
      kind text collate "C" not null check (kind in ('decision', 'action')),
      about text collate "C",
      text text not null,
      owner text not null,
      due date,
      state text collate "C" not null check (state in ('open', 'done', 'dropped', 'taken')),
      made jsonb not null,
      closed jsonb,
      place bigint generated always as identity,
      version integer not null
    )`.execute(db);
  await sql`create index review_items_of_review on review_items (review, place)`.execute(db);
  await sql`create index review_items_open on review_items (workspace, place) where state = 'open'`.execute(
    db,
  );
  await sql`
    create table investigations (
      workspace text collate "C" not null references workspaces (id),
      id text collate "C" primary key,
      environment text collate "C" not null,
      indicator text collate "C" not null,
      title text not null,
      week text collate "C" not null,
      run text collate "C" not null,
      value double precision,
      says text not null,
      opened_at timestamptz not null,
      due_at timestamptz not null,
      state text collate "C" not null check (state in ('open', 'under-way', 'closed')),
      owner text,
      finding text,
      closed jsonb,
      previous text collate "C" references investigations (id),
      version integer not null
    )`.execute(db);
  // Two servers that see one breach at once open one investigation of it.
  await sql`
    create unique index investigations_open on investigations (workspace, environment, indicator)
    where state <> 'closed'`.execute(db);
  await sql`create index investigations_by_time on investigations (workspace, opened_at desc, id)`.execute(
    db,
  );
}
