import { type Kysely, sql } from 'kysely';

/** Channels of alerts, what was told, and what is still to be delivered: written in the transaction of what it tells. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table alert_channels (
      workspace text collate "C" not null references workspaces (id),
      id text collate "C" primary key,
      kind text collate "C" not null check (kind in ('email', 'slack', 'teams', 'webhook')),
      name text not null,
      settings jsonb not null,
      shown text not null,
      sealed text not null,
      events text[] not null,
      digest jsonb,
      quiet jsonb,
      critical_at_once boolean not null,
      time_zone text not null,
      created_at timestamptz not null,
      paused_at timestamptz,
      removed_at timestamptz,
      version integer not null
    )`.execute(db);
  await sql`create index alert_channels_of_workspace on alert_channels (workspace, created_at, id)`.execute(
    db,
  );
  await sql`
    create table alerts (
      workspace text collate "C" not null references workspaces (id),
      id text collate "C" primary key,
      kind text collate "C" not null,
      severity text collate "C" not null check (severity in ('critical', 'warning')),
      key text collate "C" not null,
      title text not null,
      says text not null,
      subject jsonb not null,
      at timestamptz not null,
      unique (workspace, key)
    )`.execute(db);
  await sql`
    create table alert_deliveries (
      workspace text collate "C" not null references workspaces (id),
      id text collate "C" primary key,
      channel text collate "C" not null references alert_channels (id),
      kind text collate "C" not null check (kind in ('alert', 'digest', 'test')),
      state text collate "C" not null check (state in ('waiting', 'sent', 'failed')),
      due_at timestamptz not null,
      claimed_until timestamptz,
      attempts integer not null,
      last_attempt_at timestamptz,
      last_error jsonb,
      sent_at timestamptz,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index alert_deliveries_waiting on alert_deliveries (due_at) where state = 'waiting'`.execute(
    db,
  );
  await sql`create index alert_deliveries_by_time on alert_deliveries (workspace, created_at desc, id)`.execute(
    db,
  );
  await sql`
    create unique index alert_deliveries_digest on alert_deliveries (channel, due_at) where kind = 'digest'`.execute(
    db,
  );
  await sql`
    create table alert_delivery_items (
      delivery text collate "C" not null references alert_deliveries (id) on delete cascade,
      alert text collate "C" not null references alerts (id) on delete cascade,
      primary key (delivery, alert)
    )`.execute(db);
}
