/**
 * A server without a face that runs and triages without end and says what was acknowledged, one JSON document a line:
 * made to be killed. Called with a folder, a seed, and `calm` where it is to end by itself once all runs have.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { readMachineConfig } from '../../src/app/config.ts';
import { openDesk } from '../../src/app/runs/index.ts';
import {
  addComment,
  moveMany,
  moveOne,
  setSetting,
  undoLast,
  type WantedMove,
} from '../../src/app/workspace/index.ts';
import { isFailure } from '../../src/ground/index.ts';
import { openState } from '../../src/stores/state/index.ts';
import { environments, WORKSPACE } from './place.ts';

const [folder = '', seed = '0', mood = ''] = process.argv.slice(2);
const say = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);
const tools = {
  now: () => new Date().toISOString(),
  newId: (prefix: string) => `${prefix}_${randomBytes(8).toString('hex')}`,
};
const ann = { ...tools, actor: { kind: 'person', id: 'usr_ann', name: 'Ann' }, person: 'usr_ann' } as const;
const nameOf = (thrown: unknown): string =>
  isFailure(thrown) ? `${thrown.code}: ${thrown.message}` : String(thrown);
/** What two changes at once, or a rule of the lives, may refuse. */
const refused = ['record-changed', 'move-not-possible', 'run-under-way', 'nothing-to-undo', 'undo-overtaken'];
const moves: readonly WantedMove[] = [
  { event: 'acknowledge' },
  { event: 'start' },
  { event: 'reopen' },
  { event: 'accept', reason: 'immaterial', why: 'agreed', until: null },
  { event: 'snooze', reason: 'immaterial', why: 'later', until: { at: '2027-01-01T00:00:00+00:00' } },
  { event: 'fix', fix: { what: 'mended', effectiveAt: '2026-10-01T00:00:00+00:00', wholeProblem: false } },
];

const draws = fc.sample(fc.noBias(fc.nat()), { seed: Number(seed), numRuns: 5000 });
let drawn = 0;
const upTo = (most: number): number => {
  drawn = (drawn + 1) % draws.length;
  return (draws[drawn] ?? 0) % most;
};
const oneOf = <T>(list: readonly T[]): T | undefined => list[upTo(list.length || 1)];

const state = await openState({ kind: 'embedded', folder: join(folder, 'state') });
const desk = await openDesk(state, {
  ...tools,
  machine: { ...readMachineConfig(), threads: 1 },
  version: '1.0.0',
  filesFolder: folder,
  mayRead: [join(folder, 'world')],
  limits: { fileBytes: 1e6, workspaceBytes: 1e6, idleMs: 1000 },
  atOnce: 2,
  onFault: (thrown) => say({ fault: nameOf(thrown) }),
});
say({ open: true });

const forEver = async (work: () => Promise<void>): Promise<void> => {
  for (;;)
    await work().catch((thrown: unknown) => {
      if (!isFailure(thrown) || !refused.includes(thrown.code)) throw thrown;
    });
};

async function run(environment: string): Promise<void> {
  const under = await state.runs.list(WORKSPACE, { environment, states: ['running'] }, {});
  const one = under.rows[0] ?? (await desk.start({ workspace: WORKSPACE, environment }, ann));
  if (under.rows.length === 0) say({ kind: 'run', id: one.id });
  if (upTo(12) === 0) {
    const { id } = await desk.cancel(WORKSPACE, one.id, ann);
    say({ kind: 'cancelled', id });
  }
  for await (const event of await desk.watch(WORKSPACE, one.id, new AbortController().signal))
    if (event.kind === 'end') say({ kind: event.run.state, id: one.id });
}

async function triage(): Promise<void> {
  const environment = oneOf(environments) ?? '';
  const filter = { environment };
  const { rows } = await state.lives.listBreaks(WORKSPACE, filter, 'worst', { limit: 50 });
  const one = oneOf(rows);
  if (one === undefined) {
    const key = `key-${randomBytes(6).toString('hex')}`;
    await setSetting(state, { workspace: WORKSPACE, key, value: key, version: 0 }, ann);
    say({ kind: 'setting', id: key });
    // Until the first run is done there is nothing to triage, and the log need not grow.
    await pause(50);
    return;
  }
  const move = oneOf(moves) ?? { event: 'acknowledge' };
  switch (upTo(5)) {
    case 0: {
      const subject = { kind: 'break', id: one.id } as const;
      const { id } = await addComment(state, { workspace: WORKSPACE, subject, text: 'seen' }, ann);
      say({ kind: 'comment', id });
      return;
    }
    case 1: {
      const on = { breaks: { ...filter, kinds: [one.kind] } };
      const { change } = await moveMany(state, { workspace: WORKSPACE, on, move }, ann);
      say({ kind: 'change', id: change });
      return;
    }
    case 2: {
      const { change } = await undoLast(state, WORKSPACE, ann);
      say({ kind: 'undo', id: change });
      return;
    }
    default: {
      const { id, version } = one;
      const { change } = await moveOne(
        state,
        { workspace: WORKSPACE, kind: 'break', id, version, move },
        ann,
      );
      say({ kind: 'change', id: change, of: id });
    }
  }
}

if (mood === 'calm') {
  for (const environment of environments) await run(environment);
  await desk.close();
  await state.close();
  say({ calm: true });
} else {
  const work = [...environments.map((one) => () => run(one)), triage, triage];
  await Promise.all(work.map(forEver)).catch((thrown: unknown) => {
    say({ lost: nameOf(thrown) });
    process.exit(1);
  });
}
