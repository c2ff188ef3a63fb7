import type { TrialEvent } from '../../../app/runs/index.ts';
import type { ServerEvent } from '../action.ts';
import { streaming } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { progress } from '../shapes/progress.ts';
import { preview, showTrial } from '../shapes/trials.ts';

export const watchPreview = streaming({
  name: 'watch-preview',
  at: inWorkspace('/previews/{id}/events'),
  scope: 'read',
  summary: 'How far a preview or a replay is, as it goes on, and at last what it came to.',
  path: recordPath,
  events: { progress, end: preview },
  stream: async ({ house, path }, { signal }) =>
    toEvents(house.desk.watchTrial(path.workspace, path.id, signal)),
});

async function* toEvents(events: AsyncIterable<TrialEvent>): AsyncGenerator<ServerEvent> {
  for await (const one of events)
    yield one.kind === 'end'
      ? { event: 'end', id: null, data: showTrial(one.trial) }
      : { event: 'progress', id: null, data: one.progress };
}
