/**
 * Looks whether a state that was killed has all that was acknowledged, and nothing by halves.
 * Comes in: a place, what was acknowledged. Goes out: what is wrong. May touch: the state, for reading.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Run, State } from '../../src/model/workspace/index.ts';
import { openState } from '../../src/stores/state/index.ts';
import type { Acknowledged } from './kill-once.ts';
import { environments, WORKSPACE } from './place.ts';

/** Opens the state of a place, looks, and closes it; every text is something that must not be. */
export async function checkPlace(
  folder: string,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const state = await openState({ kind: 'embedded', folder: join(folder, 'state') });
  try {
    return [
      ...(await lost(state, acknowledged)),
      ...(await halves(state)),
      ...(await brokenIndexes(join(folder, 'state/server'))),
    ];
  } finally {
    await state.close();
  }
}

async function lost(state: State, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const verdict = await state.audit.verify(WORKSPACE);
  if (!verdict.holds) wrong.push(`the audit log: ${JSON.stringify(verdict)}`);
  const changes = await changesInAudit(state);
  for (const one of acknowledged)
    if (!(await isThere(state, one, changes))) wrong.push(`lost: ${JSON.stringify(one)}`);
  return wrong;
}

async function changesInAudit(state: State): Promise<ReadonlySet<string>> {
  const changes = new Set<string>();
  for (let after = 0; ; ) {
    const entries = await state.audit.since(WORKSPACE, after, 1000);
    for (const { details, subject } of entries) {
      if (subject?.kind === 'change') changes.add(subject.id);
      const change = (details as { readonly change?: string } | null)?.change;
      if (change !== undefined) changes.add(change);
    }
    const last = entries.at(-1);
    if (last === undefined) return changes;
    after = last.sequence;
  }
}

async function isThere(
  state: State,
  { kind, id, of }: Acknowledged,
  changes: ReadonlySet<string>,
): Promise<boolean> {
  switch (kind) {
    case 'setting':
      return (await state.settings.get(WORKSPACE, id)) !== null;
    case 'comment':
      return (await state.comments.get(WORKSPACE, id)) !== null;
    case 'change':
    case 'undo': {
      if (of === undefined) return changes.has(id);
      const history = await state.lives.history(WORKSPACE, of);
      return changes.has(id) && history.some(({ change }) => change === id);
    }
    case 'run':
      return (await state.runs.get(WORKSPACE, id)) !== null;
    default:
      return (await state.runs.get(WORKSPACE, id))?.state === kind;
  }
}

/** A run counts whole or not at all, one after the other. */
async function halves(state: State): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const environment of environments) {
    const done = await allRuns(state, environment);
    const numbers = done.map(({ number }) => number);
    if (numbers.some((number, at) => number !== done.length - at)) wrong.push(`runs ${numbers.join()}`);
    for (const { id, folder } of done)
      if (!existsSync(join(folder ?? '', 'summary.json'))) wrong.push(`${id} is done and has no files`);
    const [last] = done;
    if (last === undefined) continue;
    const { total } = await state.lives.countBreaks(WORKSPACE, { environment });
    const filter = { environment, states: undefined };
    const rows = await allBreaks(state, filter.environment);
    if (total.count !== rows.length) wrong.push(`${total.count} breaks are counted, ${rows.length} listed`);
    const seen = rows.filter(({ lastRun }) => lastRun === last.number).length;
    if (seen !== last.summary?.breaks)
      wrong.push(`${last.id} found ${last.summary?.breaks} breaks, ${seen} were seen by it`);
  }
  return wrong;
}

async function allRuns(state: State, environment: string): Promise<readonly Run[]> {
  const all: Run[] = [];
  for (let after: string | undefined; ; ) {
    const paging = { limit: 200, ...(after !== undefined && { after }) };
    const { rows, next } = await state.runs.list(WORKSPACE, { environment, states: ['done'] }, paging);
    all.push(...rows);
    if (next === null) return all;
    after = next;
  }
}

async function allBreaks(state: State, environment: string) {
  const all: { readonly lastRun: number }[] = [];
  for (let after: string | undefined; ; ) {
    const paging = { limit: 200, ...(after !== undefined && { after }) };
    const { rows, next } = await state.lives.listBreaks(WORKSPACE, { environment }, 'worst', paging);
    all.push(...rows);
    if (next === null) return all;
    after = next;
  }
}

async function brokenIndexes(host: string): Promise<readonly string[]> {
  const client = new Client({ host, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await client.query('create extension if not exists amcheck');
    const { rows } = await client.query<{ checked: number }>(
      `select count(bt_index_check(i.indexrelid, true))::int as checked
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
       where a.amname = 'btree' and c.relpersistence = 'p' and i.indisvalid`,
    );
    return (rows[0]?.checked ?? 0) > 50 ? [] : ['few indexes were checked'];
  } catch (thrown) {
    return [`amcheck: ${String(thrown)}`];
  } finally {
    await client.end();
  }
}
