import type { RunEvent } from '../../../app/runs/index.ts';
import type { ServerEvent } from '../action.ts';
import { streaming } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { progress } from '../shapes/progress.ts';
import { run, showRun } from '../shapes/runs.ts';

export const watchRun = streaming({
  name: 'watch-run',
  at: inWorkspace('/runs/{id}/events'),
  scope: 'read',
  summary: 'How far a run is, as it goes on, and at last how it ended; of one that has ended, only that.',
  path: recordPath,
  events: { progress, end: run },
  stream: async ({ house, path }, { signal }) =>
    toEvents(await house.desk.watch(path.workspace, path.id, signal)),
});

async function* toEvents(events: AsyncIterable<RunEvent>): AsyncGenerator<ServerEvent> {
  for await (const one of events)
    yield one.kind === 'end'
      ? { event: 'end', id: null, data: showRun(one.run) }
      : { event: 'progress', id: null, data: one.progress };
}
