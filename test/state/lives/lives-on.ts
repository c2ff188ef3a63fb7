import type {
  ChangeOutcome,
  Changing,
  LifeMove,
  LifeState,
  Run,
  State,
  TrackedBreak,
} from '../../../src/model/workspace/index.ts';
import { day, type Results, resultOf, type Said, startOf } from './books.ts';

let counter = 0;
function next(prefix: string): string {
  counter += 1;
  return `${prefix}_${String(counter).padStart(6, '0')}`;
}

/** Makes a change, with an audit entry that says little. */
export function changing<T>(
  state: State,
  workspace: string,
  work: (change: Changing) => Promise<T>,
): Promise<T> {
  return state.change(workspace, async (change) => {
    change.record({
      id: next('aud'),
      at: day(20),
      actor: { kind: 'person', id: 'usr_ann', name: 'Ann' },
      action: 'test',
      subject: null,
      details: null,
    });
    return work(change);
  });
}

/** A workspace of its own, and what tests do in it. */
export async function workspaceOn(state: State) {
  const workspace = next('wsp');
  await changing(state, workspace, (change) =>
    change.workspaces.add({ id: workspace, name: workspace, createdAt: day(1) }),
  );
  const { lives, runs } = state;

  const run = async (said: readonly Said[], results: Results = {}, environment?: string): Promise<Run> => {
    const start = startOf(workspace, next('run'), environment);
    return changing(state, workspace, async (change) => {
      await change.runs.begin(start);
      return change.runs.record(start, resultOf(said, results));
    });
  };
  const change = (
    on: { breaks: object } | { problems: object },
    move: LifeMove,
    by = 'usr_ann',
    version?: number,
  ): Promise<ChangeOutcome> =>
    changing(state, workspace, (one) =>
      one.lives.change({
        id: next('chg'),
        workspace,
        on,
        move,
        by,
        at: day(20),
        ...(version === undefined ? {} : { version }),
      }),
    );
  return {
    workspace,
    lives,
    runs,
    run,
    change,
    undo: (by = 'usr_ann') =>
      changing(state, workspace, (one) => one.lives.undo({ id: next('chg'), workspace, by, at: day(20) })),
    fix: (on: { breaks: object } | { problems: object }, effective: number, wholeProblem = true) =>
      change(on, {
        event: 'fix',
        fix: { id: next('fix'), what: 'mended', effectiveAt: day(effective), wholeProblem },
      }),
    all: async (environment = 'production'): Promise<readonly TrackedBreak[]> =>
      (await lives.listBreaks(workspace, { environment }, 'worst', { limit: 200 })).rows,
    states: async (environment = 'production'): Promise<Readonly<Record<string, LifeState>>> => {
      const { rows } = await lives.listBreaks(workspace, { environment }, 'worst', { limit: 200 });
      return Object.fromEntries(rows.map(({ order, state }) => [String(order).slice(1), state]).toSorted());
    },
    problem: async (id: string) => (await lives.getProblem(workspace, id))?.state,
  };
}

export type Workspace = Awaited<ReturnType<typeof workspaceOn>>;
