import type { Break } from '../../../../model/index.ts';
import type {
  Fix,
  HistoryEntry,
  Page,
  Paging,
  TrackedBreakDetail,
} from '../../../../model/workspace/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { pageSize, readCursor, writeCursor } from '../../cursor.ts';
import { type BreakRow, breakColumns, toBreak } from './break-row.ts';
import { latestRun } from './list-breaks.ts';

/** One break with all a run said of it, and its history. */
export async function getBreak(db: Db, workspace: string, id: string): Promise<TrackedBreakDetail | null> {
  const [row] = await ask<BreakRow & { readonly body: Break }>(
    db,
    `select ${breakColumns}, d.body from breaks b join break_bodies d on d.workspace = b.workspace and d.id = b.id
     where b.workspace = $1 and b.id = $2`,
    [workspace, id],
  );
  if (row === undefined) return null;
  const latest = await latestRun(db, workspace, row.environment);
  return { ...toBreak(row, latest), body: row.body, history: await history(db, workspace, id) };
}

/** What happened to a break or a problem, the first first. */
export async function history(db: Db, workspace: string, subject: string): Promise<readonly HistoryEntry[]> {
  const rows = await ask<HistoryEntry & { readonly detail: Readonly<Record<string, unknown>> | null }>(
    db,
    `select at, event, from_state as "from", to_state as "to", by, run, change, detail from life_events
     where workspace = $1 and subject = $2 order by position`,
    [workspace, subject],
  );
  return rows.map((row) => ({ ...row, detail: row.detail ?? {} }));
}

/** A page of fixes, the last first; those taken back are left out. */
export async function listFixes(db: Db, workspace: string, paging: Paging): Promise<Page<Fix>> {
  const list = { workspace, fixes: true };
  const size = pageSize(paging.limit);
  const after = paging.after === undefined ? null : readCursor(list, paging.after, 2);
  const rows = await ask<Fix>(
    db,
    `select workspace, id, problem, scope, effective_at as "effectiveAt", what, depth, cause, by, at from fixes
     where workspace = $1 and withdrawn_at is null
       and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3))
     order by at desc, id desc limit ${size + 1}`,
    [workspace, after?.[0] ?? null, after?.[1] ?? null],
  );
  const last = rows.at(size - 1);
  return {
    rows: rows.slice(0, size),
    next: rows.length > size && last !== undefined ? writeCursor(list, [last.at, last.id]) : null,
  };
}
