import { breakMoves } from '../../../../../model/workspace/index.ts';
import { ask } from '../../../ask.ts';
import { movesSql } from '../../lives/moves-sql.ts';
import type { Recording } from './merge-breaks.ts';

/**
 * What was agreed of a problem holds for the breaks that join it: they are accepted or snoozed with it, by the same
 * person and as long, and wake with it. Only what this run made new: whatever a person or an end has moved stays.
 */
export async function restWithProblem({ db, start, result }: Recording): Promise<void> {
  await ask(
    db,
    `with joining as materialized (
       select b.id, b.state, m.event, m.to_state, p.note from breaks b
       join problems p on p.workspace = b.workspace and p.id = b.problem
       join ${movesSql(breakMoves)} on m.from_state = b.state and m.to_state = p.state
         and m.event = case p.state when 'accepted' then 'accept' else 'snooze' end
       where b.workspace = $1 and b.state = 'new' and p.state in ('accepted', 'snoozed') and b.id in (
         select id from born union all select id from moving where event = 'found' and state = 'gone')
       order by b.id for update of b
     ), moved as (
       update breaks b set state = j.to_state, version = b.version + 1, note = j.note from joining j
       where b.workspace = $1 and b.id = j.id
     )
     insert into life_events (workspace, subject, at, event, from_state, to_state, by, run, detail)
     select $1, id, $2::timestamptz, event, state, to_state, note ->> 'by', $3, jsonb_build_object('withProblem', true)
     from joining order by id`,
    [start.workspace, result.at, start.id],
  );
}
