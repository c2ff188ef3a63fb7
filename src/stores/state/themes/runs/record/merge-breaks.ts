import type { Symptom } from '../../../../../model/index.ts';
import {
  breakMoves,
  type Run,
  type RunOutcome,
  type RunResult,
  type RunStart,
  type SymptomOutcome,
} from '../../../../../model/workspace/index.ts';
import { ask } from '../../../ask.ts';
import type { Db } from '../../../connection.ts';
import { movesSql } from '../../lives/moves-sql.ts';
import { covers, reachOf, watermarkOf } from './what-was-looked-at.ts';

/** A run that is being recorded, and what came before it. */
export interface Recording {
  readonly db: Db;
  readonly start: RunStart;
  readonly result: RunResult;
  readonly number: number;
  readonly before: Run | null;
}

/** What came of a merge. */
export interface Merged {
  readonly outcome: RunOutcome;
  readonly symptomOutcomes: NonNullable<Run['symptomOutcomes']>;
}

/**
 * Merges what the run found with what is known: new, still there, back, regressed; gone where the run looked and did not
 * find it. Whatever is still there and says the same is not touched.
 */
export async function mergeBreaks(recording: Recording): Promise<Merged> {
  await findRecurring(recording);
  await findDiffering(recording);
  await decideMoves(recording);
  const outcome = await countOutcome(recording);
  const symptomOutcomes = await countSymptoms(recording);
  await keepSpans(recording);
  await noteChanges(recording);
  await updateKnown(recording);
  await applyMoves(recording);
  await insertNew(recording);
  return { outcome, symptomOutcomes };
}

/** Records made after the fix they fall under, in `recurring`: with the fix of their own, or of their problem's present one. */
async function findRecurring({ db, start, before }: Recording): Promise<void> {
  await ask(
    db,
    `create temporary table recurring on commit drop as
     with active as materialized (
       select f.id, f.problem, f.scope, f.effective_at, p.fix = f.id as current
       from fixes f left join problems p on p.workspace = f.workspace and p.id = f.problem
       where f.workspace = $1 and f.withdrawn_at is null and f.scope ->> 'environment' = $2
     ), dated as (
       select i.id, i.kind, i.fingerprint, i.attributes, b.fix,
         -- What has no time of its own was made after the last run that did not have it.
         case when b.present then b.made_at else coalesce(i.occurred_at, $3::timestamptz) end as made_at
       from incoming i left join breaks b on b.workspace = $1 and b.id = i.id
       where exists (select 1 from active)
     )
     select distinct on (d.id, f.problem) d.id, f.problem from dated d join active f on d.made_at > f.effective_at
       and (d.fix = f.id or (d.fix is null and f.current and f.scope -> 'kinds' ? d.kind
         and coalesce(f.scope ->> 'fingerprint', d.fingerprint, '') = coalesce(d.fingerprint, '')
         and d.attributes @> (f.scope -> 'attributes')))`,
    [start.workspace, start.environment, before === null ? null : watermarkOf(before)],
  );
  await ask(db, 'analyze recurring');
}

/** What happens to known breaks, in `moving`, with their rows locked in the order people's changes lock them. */
async function decideMoves({ db, start, result, number }: Recording): Promise<void> {
  const reach = reachOf(result);
  const windows = await ask<{ readonly number: number; readonly watermarks: Run['watermarks'] }>(
    db,
    'select number, watermarks from runs where workspace = $1 and environment = $2 and number is not null',
    [start.workspace, start.environment],
  );
  const reaches = windows.map((one) => ({
    number: one.number,
    ...covers(result.watermarks, one.watermarks),
  }));
  await ask(
    db,
    `create temporary table moving on commit drop as
     with touched as materialized (
       select b.id, b.state, b.version, b.present, b.control, b.occurred_at, b.last_run, b.note, b.fix,
         i.id is not null as found, i.base_minor
       from breaks b left join incoming i on i.id = b.id
       where b.workspace = $1 and b.environment = $2 and (
         (i.id is not null and b.state in ('fixed', 'verified', 'gone', 'accepted', 'snoozed'))
         or (i.id is null and (b.present or b.state = 'fixed')))
       order by b.id for update of b
     ), judged as (
       select t.*, not (t.control = any($3::text[])) and (t.occurred_at is null or (
           (coalesce(w.from_ok, false) or t.occurred_at >= $4::timestamptz)
           and (coalesce(w.to_ok, false) or t.occurred_at <= $5::timestamptz))) is true as looked
       from touched t
       left join unnest($6::integer[], $7::boolean[], $8::boolean[]) as w (number, from_ok, to_ok)
         on w.number = coalesce(t.last_run, $9)
     ), told as (
       select j.*, case
         when j.found and j.state in ('fixed', 'verified', 'gone') and exists (select 1 from recurring r where r.id = j.id)
           then 'recurred'
         when j.found and j.state in ('accepted', 'snoozed') and (
             (j.note -> 'until' ->> 'at')::timestamptz <= $10::timestamptz
             or (j.note -> 'until' ->> 'amountMinor')::numeric <= j.base_minor
             or (j.note -> 'until' ->> 'count')::integer <= 1)
           then 'woken'
         when j.found then 'found'
         when not j.looked then null
         when j.state = 'fixed' and exists (select 1 from fixes f where f.id = j.fix and f.effective_at < $11::timestamptz)
           then 'silent'
         else 'lost' end as event
       from judged j
     )
     select t.id, t.state, t.version, t.present, t.found, t.event, coalesce(m.to_state, t.state) as to_state
     from told t left join ${movesSql(breakMoves)} on m.from_state = t.state and m.event = t.event`,
    [
      start.workspace,
      start.environment,
      reach.unchecked,
      reach.from,
      reach.to,
      reaches.map((one) => one.number),
      reaches.map(({ from }) => from),
      reaches.map(({ to }) => to),
      number - 1,
      result.at,
      watermarkOf(result),
    ],
  );
  await ask(db, 'analyze moving');
}

/** What the run says otherwise than is known, in `differing`: the rest, which is nearly all, is not looked at again. */
async function findDiffering({ db, start }: Recording): Promise<void> {
  await ask(
    db,
    `create temporary table differing on commit drop as
     select i.id, b.id is null as is_new, not b.present as is_back, b.last_run is not null as was_unseen,
       b.meaning <> i.meaning as is_changed, b.wording <> i.wording as is_reworded,
       b.fingerprint is distinct from i.fingerprint as is_renamed, b.problem is distinct from n.problem as is_regrouped,
       n.problem
     from incoming i left join breaks b on b.workspace = $1 and b.id = i.id
     left join named n on n.source_id = i.source_problem
     where b.id is null or not b.present or b.last_run is not null or b.meaning <> i.meaning or b.wording <> i.wording
       or b.fingerprint is distinct from i.fingerprint or b.problem is distinct from n.problem
       or b.occurred_on is distinct from i.occurred_on`,
    [start.workspace],
  );
  await ask(db, 'create unique index on differing (id)');
  await ask(db, 'analyze differing');
}

async function countOutcome({ db }: Recording): Promise<RunOutcome> {
  const [row] = await ask<Readonly<Record<'found' | 'born' | 'back' | 'hit' | 'gone' | 'unseen', number>>>(
    db,
    `select (select count(*) from incoming)::integer as found,
       (select count(*) from differing where is_new)::integer as born,
       (select count(*) from differing where is_back)::integer as back,
       (select count(distinct r.id) from recurring r join differing d on d.id = r.id where d.is_new)::integer as hit,
       (select count(*) from moving where event in ('lost', 'silent') and present)::integer as gone,
       (select count(*) from moving where event is null and not found and present)::integer as unseen`,
  );
  const [again] = await ask<{ readonly back: number; readonly there: number }>(
    db,
    `select count(*) filter (where not present)::integer as back, count(*) filter (where present)::integer as there
     from moving where event = 'recurred'`,
  );
  const { found = 0, born = 0, back = 0, hit = 0, gone = 0, unseen = 0 } = row ?? {};
  const regressed = again ?? { back: 0, there: 0 };
  return {
    new: born - hit,
    still: found - born - back - regressed.there,
    back: back - regressed.back,
    regressed: hit + regressed.back + regressed.there,
    gone,
    notLooked: unseen,
  };
}

async function countSymptoms({ db, start }: Recording): Promise<Merged['symptomOutcomes']> {
  const rows = await ask<SymptomOutcome & { readonly symptom: Symptom }>(
    db,
    `select symptom, sum(came)::integer as new, sum(went)::integer as gone from (
       select i.symptom, 1 as came, 0 as went from differing d join incoming i using (id) where d.is_new or d.is_back
       union all
       select b.symptom, 0, 1 from moving m join breaks b on b.workspace = $1 and b.id = m.id
       where m.event in ('lost', 'silent') and m.present
     ) as each group by symptom`,
    [start.workspace],
  );
  return Object.fromEntries(rows.map(({ symptom, new: came, gone }) => [symptom, { new: came, gone }]));
}

/** Ends the spans of what is no longer said, and begins those of what is said from now on. */
async function keepSpans({ db, start, number }: Recording): Promise<void> {
  const key = [start.workspace, start.environment, number];
  await ask(
    db,
    `with ending as (
       select id, 'changed' as ended from differing where is_changed
       union all select id, case when event is null then 'not-looked' else 'gone' end from moving where not found and present
     )
     update break_spans s set to_run = $3, ended = e.ended from ending e
     where s.workspace = $1 and s.environment = $2 and s.id = e.id and s.to_run is null`,
    key,
  );
  await ask(
    db,
    `insert into break_spans (workspace, environment, id, from_run, meaning, at_risk_minor, currency, expected, actual)
     select $1, $2, i.id, $3, i.meaning, i.at_risk_minor, i.currency, i.expected, i.actual
     from incoming i join differing d on d.id = i.id where d.is_new or d.is_back or d.was_unseen or d.is_changed`,
    key,
  );
}

/** Says in the history what a run says otherwise than before, where the life itself goes on. */
async function noteChanges({ db, start, result }: Recording): Promise<void> {
  await ask(
    db,
    `insert into life_events (workspace, subject, at, event, from_state, to_state, run, detail)
     select $1, b.id, $2::timestamptz, c.event, b.state, b.state, $3, c.detail
     from differing n join incoming i on i.id = n.id join breaks b on b.workspace = $1 and b.id = n.id
     cross join lateral (values
       ('changed', n.is_changed, jsonb_build_object(
         'before', jsonb_build_object('atRiskMinor', b.at_risk_minor::text, 'currency', b.currency),
         'after', jsonb_build_object('atRiskMinor', i.at_risk_minor::text, 'currency', i.currency,
           'expected', i.expected, 'actual', i.actual))),
       ('renamed', n.is_renamed,
         jsonb_build_object('before', b.fingerprint, 'after', i.fingerprint, 'namedBy', $4::text)),
       ('regrouped', n.is_regrouped,
         jsonb_build_object('before', b.problem, 'after', n.problem, 'namedBy', $4::text))
     ) as c (event, happened, detail)
     where c.happened order by b.id, c.event`,
    [start.workspace, result.at, start.id, start.codeVersion],
  );
}

async function updateKnown({ db, start, before }: Recording): Promise<void> {
  await ask(
    db,
    `update break_bodies o set body = i.body from differing d join incoming i on i.id = d.id
     where o.workspace = $1 and o.id = d.id and d.is_reworded`,
    [start.workspace],
  );
  await ask(
    db,
    `update breaks b set severity = i.severity, control = i.control, order_name = i.order_name, sku = i.sku,
       document = i.document, currency = i.currency, at_risk_minor = i.at_risk_minor, base_minor = i.base_minor,
       fingerprint = i.fingerprint, problem = n.problem, occurred_at = i.occurred_at, occurred_on = i.occurred_on,
       made_at = case when b.present then coalesce(b.made_at, i.occurred_at)
         else coalesce(i.occurred_at, $2::timestamptz) end,
       explanation = i.explanation, meaning = i.meaning, wording = i.wording, present = true, last_run = null
     from differing n join incoming i on i.id = n.id where b.workspace = $1 and b.id = n.id`,
    [start.workspace, before === null ? null : watermarkOf(before)],
  );
}

async function applyMoves({ db, start, result, number }: Recording): Promise<void> {
  await ask(
    db,
    `update breaks b set state = m.to_state, version = b.version + (m.to_state <> m.state)::integer,
       note = case when m.to_state = m.state then b.note end,
       present = b.present and (m.found or m.event is null),
       last_run = case when m.found then null else coalesce(b.last_run, $2) end
     from moving m where b.workspace = $1 and b.id = m.id
       and (m.to_state <> m.state or (not m.found and b.present and (m.event is not null or b.last_run is null)))`,
    [start.workspace, number - 1],
  );
  await ask(
    db,
    `insert into life_events (workspace, subject, at, event, from_state, to_state, run)
     select $1, id, $2::timestamptz, event, state, to_state, $3 from moving where to_state <> state order by id`,
    [start.workspace, result.at, start.id],
  );
}

async function insertNew({ db, start, result, number, before }: Recording): Promise<void> {
  const { workspace, environment } = start;
  await ask(
    db,
    `create temporary table born on commit drop as
     select i.id, i.problem, m.event, m.to_state from differing i
     join ${movesSql(breakMoves)} on m.from_state = 'unseen'
       and m.event = case when exists (select 1 from recurring r where r.id = i.id) then 'recurred' else 'found' end
     where i.is_new`,
  );
  await ask(
    db,
    `insert into break_bodies (workspace, id, body) select $1, i.id, i.body from incoming i join born using (id) order by i.id`,
    [workspace],
  );
  await ask(
    db,
    `insert into breaks (workspace, environment, id, source_id, state, kind, symptom, severity, control, order_name, sku,
       document, currency, at_risk_minor, base_minor, fingerprint, problem, occurred_at, occurred_on, made_at, explanation, first_run,
       meaning, wording)
     select $1, $2, i.id, i.source_id, n.to_state, i.kind, i.symptom, i.severity, i.control, i.order_name, i.sku,
       i.document, i.currency, i.at_risk_minor, i.base_minor, i.fingerprint, n.problem, i.occurred_at, i.occurred_on,
       coalesce(i.occurred_at, $4::timestamptz), i.explanation, $3, i.meaning, i.wording
     from incoming i join born n using (id)
     order by i.severity, i.base_minor desc nulls last, i.id`,
    [workspace, environment, number, before === null ? null : watermarkOf(before)],
  );
  await ask(
    db,
    `insert into life_events (workspace, subject, at, event, from_state, to_state, run)
     select $1, id, $2::timestamptz, event, 'unseen', to_state, $3 from born order by id`,
    [workspace, result.at, start.id],
  );
}
