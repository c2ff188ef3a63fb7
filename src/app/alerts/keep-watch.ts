import { isFailure } from '../../ground/index.ts';
import type { State } from '../../model/workspace/index.ts';
import { oneOf, whenAborted } from '../runs/latest.ts';
import type { WorkspaceTools } from '../workspace/record-run.ts';
import type { AlertDesk } from './alert-desk.ts';
import { lookAtClock, lookAtDecision } from './look.ts';

/** What the watch is kept with. */
export interface WatchOptions extends WorkspaceTools {
  readonly alerts: Pick<AlertDesk, 'deliver'>;
  /** Of the code. */
  readonly version: string;
  readonly onFault: (thrown: unknown, what: string) => void;
}

/** How often it is looked what the clock says, and whether there is a new run. */
const LOOK_MS = 30_000;
/** Things grow old by themselves: so often it is looked at all of it, whether or not anything has changed. */
const WHOLE_MS = 60 * 60_000;
const DELIVER_MS = 5000;
/** So long it is said what was delivered. */
const KEPT_MS = 180 * 24 * WHOLE_MS;

/**
 * Keeps watch until it is ended: looks at every workspace after each run and by the clock, and delivers what is due. Two
 * servers on one state may both keep watch: what one has said the other does not say again.
 */
export function keepWatch(state: State, options: WatchOptions): () => Promise<void> {
  const { alerts, onFault } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const watcher = watcherOf(state, options);
  const loop = async (every: number, what: string, work: () => Promise<void>): Promise<void> => {
    const stop = whenAborted(signal);
    while (!signal.aborted) {
      await work().catch((thrown: unknown) => {
        if (!isFailure(thrown) || thrown.code !== 'state-lost') onFault(thrown, what);
      });
      await oneOf(every, stop);
    }
  };
  const done = Promise.all([
    loop(LOOK_MS, 'watch', () => watcher(signal)),
    loop(DELIVER_MS, 'alerts', async () => {
      while (!signal.aborted && (await alerts.deliver()) > 0);
    }),
    loop(WHOLE_MS, 'tidying', () =>
      state.alerts.prune(new Date(Date.parse(options.now()) - KEPT_MS).toISOString()),
    ),
  ]);
  return async () => {
    ending.abort();
    await done;
  };
}

/** Looks at every workspace; at the whole of one that has a new run, or that was not looked at for long. */
export function watcherOf(
  state: State,
  { now, newId, version, onFault }: Omit<WatchOptions, 'alerts'>,
): (signal?: AbortSignal) => Promise<void> {
  const seen = new Map<string, { readonly run: string | null; readonly at: number }>();
  const tools = { now, newId };
  return async (signal) => {
    for (const { id: workspace } of await state.workspaces.list()) {
      if (signal?.aborted) return;
      try {
        await lookAtClock(state, workspace, tools);
        const { rows } = await state.runs.list(workspace, { states: ['done'] }, { limit: 1 });
        const run = rows[0]?.id ?? null;
        const before = seen.get(workspace);
        const at = Date.parse(now());
        if (run === null || (before?.run === run && at - before.at < WHOLE_MS)) continue;
        // What cannot be worked out is said once, and tried again with the next run or in an hour.
        seen.set(workspace, { run, at });
        await lookAtDecision(state, workspace, version, tools);
      } catch (thrown) {
        // What is wrong in one workspace must not blind the watch over the others.
        if (isFailure(thrown) && thrown.code === 'state-lost') {
          seen.delete(workspace);
          throw thrown;
        }
        onFault(thrown, `watch over ${workspace}`);
      }
    }
  };
}
