import { failure } from '../../../../ground/index.ts';
import type { BreakKind } from '../../../../model/index.ts';
import type {
  ChangeOutcome,
  FixScope,
  LifeChange,
  LifeEventKind,
  LifeState,
} from '../../../../model/workspace/index.ts';
import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { moveBreaks, moveProblems, type Tally } from './apply-move.ts';
import { allConditions, knowFilter, production } from './break-filter.ts';
import { problemConditions } from './problem-filter.ts';

/** A problem's breaks go along; who has them, and of what they are duplicates, is said of each by itself. */
const goAlong: readonly LifeEventKind[] = ['acknowledge', 'start', 'fix', 'accept', 'snooze', 'reopen'];

/** Makes a change: the moves, what was before, the fix. */
export async function changeLives(db: Db, wanted: LifeChange): Promise<ChangeOutcome> {
  const { id, workspace, on, move, by, at } = wanted;
  await refuseOtherVersion(db, wanted);
  const tallies =
    'breaks' in on ? await moveBreaks(db, wanted, on.breaks) : await moveProblems(db, wanted, on.problems);
  if ('problems' in on && goAlong.includes(move.event)) {
    for (const problem of tallies.flatMap(({ moved, ids }) => (moved ? (ids ?? []) : [])))
      await moveBreaks(db, wanted, { ...environmentOf(wanted), problem });
  }
  if (move.event === 'fix') await recordFix(db, wanted, tallies);
  const outcome = outcomeOf(id, tallies);
  await ask(
    db,
    `insert into life_changes (workspace, id, event, subjects, by, at, changed, fix) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      workspace,
      id,
      move.event,
      Object.keys(on)[0],
      by,
      at,
      outcome.changed,
      move.event === 'fix' ? move.fix.id : null,
    ],
  );
  return outcome;
}

function outcomeOf(change: string, tallies: readonly Tally[]): ChangeOutcome {
  const refused: Partial<Record<LifeState, number>> = {};
  for (const { state, moved, count } of tallies) if (!moved) refused[state] = (refused[state] ?? 0) + count;
  const changed = tallies.reduce((sum, { moved, count }) => (moved ? sum + count : sum), 0);
  return { change, changed, refused };
}

function environmentOf({ on }: LifeChange): { readonly environment: string } {
  const filter = 'breaks' in on ? on.breaks : on.problems;
  return { environment: filter.environment ?? production };
}

function idOf(on: LifeChange['on']): string {
  const { ids = [] } = 'breaks' in on ? on.breaks : on.problems;
  return ids.join(', ');
}

async function refuseOtherVersion(db: Db, { workspace, on, version }: LifeChange): Promise<void> {
  if (version === undefined) return;
  const values = new Values();
  const [table, conditions] =
    'breaks' in on
      ? ['breaks', allConditions(workspace, await knowFilter(db, workspace, on.breaks), values)]
      : ['problems', problemConditions(workspace, on.problems, values)];
  const rows = await ask<{ readonly id: string; readonly version: number }>(
    db,
    `select b.id, b.version from ${table} b where ${conditions} order by b.id limit 2 for update`,
    values.list,
  );
  const record = table === 'breaks' ? 'break' : 'problem';
  const [row] = rows;
  if (row === undefined) throw failure('record-not-found', { record, id: idOf(on) });
  if (rows.length > 1) throw failure('bug', { what: 'a version was given for more than one' });
  if (row.version !== version) {
    throw failure('record-changed', { record, id: row.id, version: row.version, expected: version });
  }
}

async function recordFix(db: Db, wanted: LifeChange, tallies: readonly Tally[]): Promise<void> {
  const { workspace, on, move, by, at } = wanted;
  if (move.event !== 'fix') return;
  const { fix } = move;
  const problems = 'problems' in on ? tallies.flatMap(({ moved, ids }) => (moved ? (ids ?? []) : [])) : [];
  const problem = problems.length === 1 ? (problems[0] ?? null) : null;
  const scope = await scopeOf(db, wanted, fix.wholeProblem ? problem : null);
  await ask(
    db,
    `insert into fixes (workspace, id, problem, scope, effective_at, what, depth, cause, by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      workspace,
      fix.id,
      problem,
      JSON.stringify(scope),
      fix.effectiveAt,
      fix.what,
      fix.depth ?? null,
      fix.cause ?? null,
      by,
      at,
    ],
  );
}

/** A whole problem is what it is known by, but its days: a fix is about the time after them. */
async function scopeOf(db: Db, wanted: LifeChange, problem: string | null): Promise<FixScope> {
  const named = { ...environmentOf(wanted), kinds: [], fingerprint: null, attributes: {} };
  if (problem === null) return named;
  const [row] = await ask<{
    readonly kind: BreakKind;
    readonly fingerprint: string | null;
    readonly attributes: Readonly<Record<string, string>>;
  }>(
    db,
    `select kind, fingerprint, (select coalesce(jsonb_object_agg(c ->> 'attribute', c ->> 'value'), '{}')
       from jsonb_array_elements(body -> 'conditions') as c
       where c ->> 'test' = 'is' and c ->> 'attribute' <> 'day') as attributes
     from problems where workspace = $1 and id = $2`,
    [wanted.workspace, problem],
  );
  return row === undefined
    ? named
    : { ...named, kinds: [row.kind], fingerprint: row.fingerprint, attributes: row.attributes };
}
