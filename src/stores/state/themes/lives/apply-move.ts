import {
  type BreakFilter,
  breakMoves,
  type LifeChange,
  type LifeMove,
  type LifeState,
  type Note,
  type ProblemFilter,
  problemMoves,
} from '../../../../model/workspace/index.ts';
import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { allConditions, knowFilter } from './break-filter.ts';
import { movesSql } from './moves-sql.ts';
import { problemConditions } from './problem-filter.ts';

/** How many of a state were moved, or left alone. */
export interface Tally {
  readonly state: LifeState;
  readonly moved: boolean;
  readonly count: number;
  /** Of problems only: those that were moved. */
  readonly ids: readonly string[] | null;
}

/** Moves all breaks of a filter that the table lets move, and writes down what each was before. */
export async function moveBreaks(db: Db, change: LifeChange, filter: BreakFilter): Promise<readonly Tally[]> {
  const values = new Values();
  const conditions = allConditions(change.workspace, await knowFilter(db, change.workspace, filter), values);
  return moveAll(db, change, {
    table: 'breaks',
    moves: movesSql(breakMoves, change.move.event),
    conditions,
    values,
  });
}

/** The same for problems. */
export function moveProblems(db: Db, change: LifeChange, filter: ProblemFilter): Promise<readonly Tally[]> {
  const values = new Values();
  const conditions = problemConditions(change.workspace, filter, values);
  const moves = movesSql(problemMoves, change.move.event);
  return moveAll(db, change, { table: 'problems', moves, conditions, values });
}

interface Target {
  readonly table: 'breaks' | 'problems';
  readonly moves: string;
  /** On `b`. */
  readonly conditions: string;
  readonly values: Values;
}

async function moveAll(db: Db, change: LifeChange, target: Target): Promise<readonly Tally[]> {
  const { table, moves, conditions, values } = target;
  const { assignee, fix, note } = after(change, values);
  // Nothing is a duplicate of itself.
  const { move } = change;
  const to =
    move.event === 'duplicate'
      ? `case when p.id <> ${values.add(move.of)} then m.to_state end`
      : 'm.to_state';
  const [workspace, id, by, at] = [change.workspace, change.id, change.by, change.at].map((one) =>
    values.add(one),
  );
  // Locked in the order of their ids, as runs do it: two at once wait for each other, and never both.
  return ask<Tally>(
    db,
    `with picked as materialized (
       select b.id, b.state, b.version, b.assignee, b.fix, b.note from ${table} b where ${conditions}
       order by b.id for update
     ), going as materialized (
       select p.*, ${to} as to_state, ${assignee} as next_assignee, ${fix} as next_fix, ${note} as next_note
       from picked p left join ${moves} on m.from_state = p.state
     ), moved as (
       update ${table} b
       set state = g.to_state, version = g.version + 1, assignee = g.next_assignee, fix = g.next_fix, note = g.next_note
       from going g where b.workspace = ${workspace} and b.id = g.id and g.to_state is not null
     ), logged as (
       insert into life_events (workspace, subject, at, event, from_state, to_state, by, change, detail)
       select ${workspace}, g.id, ${at}::timestamptz, '${change.move.event}', g.state, g.to_state, ${by}, ${id},
         jsonb_build_object('before', jsonb_build_object('assignee', g.assignee, 'fix', g.fix, 'note', g.note),
           'after', jsonb_build_object('assignee', g.next_assignee, 'fix', g.next_fix, 'note', g.next_note))
       from going g where g.to_state is not null order by g.id
     )
     select g.state, g.to_state is not null as moved, count(*)::integer as count,
       ${table === 'problems' ? 'array_agg(g.id order by g.id)' : 'null::text[]'} as ids
     from going g group by 1, 2 order by 1, 2`,
    values.list,
  );
}

/** What the move makes of the rest of a life: as `move` of the model does it for one. */
function after({ move, by }: LifeChange, values: Values): Record<'assignee' | 'fix' | 'note', string> {
  const resting = noteOf(move, by);
  return {
    assignee: move.event === 'assign' ? `${values.add(move.to)}::text` : 'p.assignee',
    fix:
      move.event === 'fix'
        ? `${values.add(move.fix.id)}::text`
        : move.event === 'reopen'
          ? 'null::text'
          : 'p.fix',
    note:
      resting === null
        ? 'case when m.to_state = p.state then p.note end'
        : `${values.add(JSON.stringify(resting))}::jsonb`,
  };
}

function noteOf(move: LifeMove, by: string): Note | null {
  if (move.event === 'accept' || move.event === 'snooze')
    return { by, reason: move.reason, why: move.why, until: move.until, of: null };
  if (move.event === 'duplicate') return { by, reason: null, why: null, until: null, of: move.of };
  return null;
}
