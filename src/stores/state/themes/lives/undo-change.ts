import { failure } from '../../../../ground/index.ts';
import type { ChangeOutcome, LifeState, UndoRequest } from '../../../../model/workspace/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';

/** Takes back the last change of its author: everything it changed is as before, if nothing has changed it since. */
export async function undoChange(db: Db, { id, workspace, by, at }: UndoRequest): Promise<ChangeOutcome> {
  const [last] = await ask<{ readonly id: string; readonly changed: number; readonly fix: string | null }>(
    db,
    `select id, changed, fix from life_changes
     where workspace = $1 and by = $2 and undone_by is null and undoes is null
     order by position desc limit 1 for update`,
    [workspace, by],
  );
  if (last === undefined) throw failure('nothing-to-undo', { by });
  const overtaken = (await restore(db, 'breaks', last.id, { id, workspace, by, at })).concat(
    await restore(db, 'problems', last.id, { id, workspace, by, at }),
  );
  if (overtaken.length > 0) throw failure('undo-overtaken', { change: last.id, ids: overtaken.slice(0, 10) });
  if (last.fix !== null) {
    await ask(db, 'update fixes set withdrawn_at = $2 where id = $1', [last.fix, at]);
  }
  await ask(db, 'update life_changes set undone_by = $2 where id = $1', [last.id, id]);
  await ask(
    db,
    `insert into life_changes (workspace, id, event, subjects, by, at, changed, undoes)
     select workspace, $2, 'undo', subjects, $3, $4, changed, id from life_changes where id = $1`,
    [last.id, id, by, at],
  );
  return { change: id, changed: last.changed, refused: {} };
}

/** Puts back what a change moved; gives the ids of what was moved again since. */
async function restore(
  db: Db,
  table: 'breaks' | 'problems',
  undone: string,
  request: UndoRequest,
): Promise<string[]> {
  const rows = await ask<{ readonly id: string; readonly state: LifeState; readonly overtaken: boolean }>(
    db,
    `with picked as materialized (
       select b.id, b.state, b.version, b.assignee, b.fix, b.note, e.from_state, e.detail, e.position
       from life_events e join ${table} b on b.workspace = e.workspace and b.id = e.subject
       where e.change = $2 and e.workspace = $1 order by b.id for update of b
     ), going as materialized (
       select p.*, exists (
           select 1 from life_events l left join life_changes c on c.id = l.change
           where l.workspace = $1 and l.subject = p.id and l.position > p.position
             and l.event not in ('undo', 'changed', 'renamed', 'regrouped') and c.undone_by is null
         ) as overtaken,
         p.detail -> 'before' ->> 'assignee' as next_assignee, p.detail -> 'before' ->> 'fix' as next_fix,
         nullif(p.detail -> 'before' -> 'note', 'null') as next_note
       from picked p
     ), moved as (
       update ${table} b set state = g.from_state, version = g.version + 1, assignee = g.next_assignee,
         fix = g.next_fix, note = g.next_note
       from going g where b.workspace = $1 and b.id = g.id and not g.overtaken
     ), logged as (
       insert into life_events (workspace, subject, at, event, from_state, to_state, by, change, detail)
       select $1, g.id, $5::timestamptz, 'undo', g.state, g.from_state, $4, $3,
         jsonb_build_object('undoes', $2::text,
           'before', jsonb_build_object('assignee', g.assignee, 'fix', g.fix, 'note', g.note),
           'after', g.detail -> 'before')
       from going g where not g.overtaken order by g.id
     )
     select id, state, overtaken from going where overtaken order by id`,
    [request.workspace, undone, request.id, request.by, request.at],
  );
  return rows.map(({ id }) => id);
}
