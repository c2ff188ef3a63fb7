import type { Symptom } from '../../../../../model/index.ts';
import {
  breakMoves,
  type Life,
  type LifeEvent,
  type LifeState,
  move,
  problemMoves,
  wakes,
} from '../../../../../model/workspace/index.ts';
import { ask } from '../../../ask.ts';
import { movesSql } from '../../lives/moves-sql.ts';
import { silenceOf } from '../../lives/silence-of.ts';
import type { Recording } from './merge-breaks.ts';

interface ProblemNow extends Life {
  readonly id: string;
  readonly symptom: Symptom;
  readonly count: number;
  readonly base_minor: bigint | null;
  readonly found: boolean;
  readonly recurred: boolean;
  readonly effective_at: string | null;
}

/** Brings problems to what the run says of them, and moves their lives on: one by one, for there are few. */
export async function mergeProblems(recording: Recording): Promise<void> {
  const { db, start, result } = recording;
  await insertAndUpdate(recording);
  const events: Told[] = [];
  for (const problem of await problemsNow(recording)) {
    const event = await eventOf(recording, problem);
    const to = move(problemMoves, problem, event);
    if (to === undefined || to.state === problem.state) continue;
    events.push({ id: problem.id, event: event.kind, from: problem.state, to: to.state });
    if (event.kind === 'woken') await wakeMembers(recording, problem);
  }
  await ask(
    db,
    `with told as (select * from jsonb_to_recordset($2::jsonb) as t (id text, event text, "from" text, "to" text)
     ), moved as (
       update problems p set state = t."to", version = p.version + 1, note = null from told t
       where p.workspace = $1 and p.id = t.id
     )
     insert into life_events (workspace, subject, at, event, from_state, to_state, run)
     select $1, id, $3::timestamptz, event, "from", "to", $4 from told order by id`,
    [start.workspace, JSON.stringify(events), result.at, start.id],
  );
}

interface Told {
  readonly id: string;
  readonly event: LifeEvent['kind'];
  readonly from: LifeState;
  readonly to: LifeState;
}

async function insertAndUpdate({ db, start, result, number }: Recording): Promise<void> {
  const { workspace, environment, codeVersion } = start;
  // Where two of the run's problems are one tracked one, the larger speaks for it.
  const speaking = `select distinct on (n.problem) n.problem as tracked, i.* from named n
    join incoming_problems i on i.source_id = n.source_id order by n.problem, (i.body ->> 'count')::integer desc, i.source_id`;
  await ask(
    db,
    `with told as (${speaking}), inserted as (
       insert into problems (workspace, environment, id, state, kind, symptom, severity, title, fingerprint, named_by, count,
         first_run, body)
       select $1, $2, t.tracked, 'new', t.kind, t.symptom, t.severity, t.title, t.fingerprint, $3, 0, $4, t.body from told t
       where not exists (select 1 from problems p where p.workspace = $1 and p.id = t.tracked) returning id
     )
     insert into life_events (workspace, subject, at, event, from_state, to_state, run)
     select $1, id, $5::timestamptz, 'found', 'unseen', 'new', $6 from inserted order by id`,
    [workspace, environment, codeVersion, number, result.at, start.id],
  );
  await ask(
    db,
    `with told as (${speaking}), changed as (
       insert into life_events (workspace, subject, at, event, from_state, to_state, run, detail)
       select $1, p.id, $2::timestamptz, 'renamed', p.state, p.state, $3, jsonb_build_object('namedBy', $4::text,
         'before', jsonb_build_object('title', p.title, 'fingerprint', p.fingerprint, 'namedBy', p.named_by),
         'after', jsonb_build_object('title', t.title, 'fingerprint', t.fingerprint))
       from told t join problems p on p.workspace = $1 and p.id = t.tracked
       where p.fingerprint is distinct from t.fingerprint or p.body -> 'conditions' <> t.body -> 'conditions'
     )
     update problems p set kind = t.kind, symptom = t.symptom, severity = t.severity, title = t.title,
       fingerprint = t.fingerprint, named_by = $4, body = t.body
     from told t where p.workspace = $1 and p.id = t.tracked and (p.body <> t.body or p.named_by <> $4)`,
    [workspace, result.at, start.id, codeVersion],
  );
  await ask(
    db,
    `with counted as materialized (
       select problem, count(*)::integer as count, sum(base_minor)::bigint as base_minor from breaks
       where workspace = $1 and environment = $2 and present and problem is not null group by problem
     ), known as materialized (
       select p.id, coalesce(c.count, 0) as count, c.base_minor,
         exists (select 1 from named n where n.problem = p.id) as found
       from problems p left join counted c on c.problem = p.id where p.workspace = $1 and p.environment = $2
     )
     update problems p set count = k.count, base_minor = k.base_minor, present = k.count > 0,
       last_run = case when k.found then null else coalesce(p.last_run, $3) end
     from known k where p.workspace = $1 and p.id = k.id and (p.count <> k.count
       or p.base_minor is distinct from k.base_minor or (p.last_run is null) <> k.found)`,
    [workspace, environment, number - 1],
  );
}

/** All that may move; a problem that is a duplicate passes a regression on to what it is a duplicate of. */
function problemsNow({ db, start }: Recording): Promise<readonly ProblemNow[]> {
  return ask<ProblemNow>(
    db,
    `with hit as (
       select distinct coalesce(case when p.state = 'duplicate' then p.note ->> 'of' end, p.id) as id
       from recurring r join problems p on p.workspace = $1 and p.id = r.problem
     )
     select p.id, p.state, p.assignee, p.fix, p.note, p.symptom, p.count, p.base_minor, f.effective_at,
       exists (select 1 from named n where n.problem = p.id) as found,
       exists (select 1 from hit h where h.id = p.id) as recurred
     from problems p left join fixes f on f.id = p.fix and f.withdrawn_at is null
     where p.workspace = $1 and p.environment = $2 order by p.id for update of p`,
    [start.workspace, start.environment],
  );
}

async function eventOf(recording: Recording, problem: ProblemNow): Promise<LifeEvent> {
  const { state, count, base_minor: baseMinor, found, recurred } = problem;
  if (recurred && (state === 'fixed' || state === 'verified' || state === 'gone'))
    return { kind: 'recurred' };
  if (state === 'fixed' && (await isProven(recording, problem))) return { kind: 'silent' };
  if (wakes(problem, { at: recording.result.at, baseMinor, count })) return { kind: 'woken' };
  return { kind: found || count > 0 ? 'found' : 'lost' };
}

async function isProven({ db, start, result }: Recording, problem: ProblemNow): Promise<boolean> {
  const { effective_at: effectiveAt, symptom, id } = problem;
  if (effectiveAt === null) return false;
  const { workspace, environment } = start;
  const judged = await silenceOf(db, {
    workspace,
    environment,
    problem: id,
    symptom,
    effectiveAt,
    run: result,
  });
  return judged?.silence.proven ?? false;
}

/** What was agreed of a problem was agreed of its breaks: it ends for them too. */
async function wakeMembers({ db, start, result }: Recording, problem: ProblemNow): Promise<void> {
  await ask(
    db,
    `with going as materialized (
       select b.id, b.state, m.to_state from breaks b
       join ${movesSql(breakMoves, 'woken')} on m.from_state = b.state
       where b.workspace = $1 and b.environment = $2 and b.problem = $3 and b.state = $4 and b.note = $5::jsonb
       order by b.id for update of b
     ), moved as (
       update breaks b set state = g.to_state, version = b.version + 1, note = null from going g
       where b.workspace = $1 and b.id = g.id
     )
     insert into life_events (workspace, subject, at, event, from_state, to_state, run)
     select $1, id, $6::timestamptz, 'woken', state, to_state, $7 from going order by id`,
    [
      start.workspace,
      start.environment,
      problem.id,
      problem.state,
      JSON.stringify(problem.note),
      result.at,
      start.id,
    ],
  );
}
