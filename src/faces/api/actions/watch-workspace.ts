import type { WorkspaceChange } from '../../../app/runs/index.ts';
import type { ServerEvent } from '../action.ts';
import { streaming } from '../define-action.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { workspaceChange } from '../shapes/progress.ts';

export const watchWorkspace = streaming({
  name: 'watch-workspace',
  at: inWorkspace('/events'),
  scope: 'read',
  summary: 'That something of the workspace changed, from now on, or from after the event in Last-Event-ID.',
  path: workspacePath,
  events: { message: workspaceChange },
  stream: async ({ house, path }, { lastEventId, signal }) =>
    toEvents(house.desk.changes(path.workspace, sequenceOf(lastEventId), signal)),
});

/** Whatever is no id of ours is no place to go on from. */
const sequenceOf = (id: string | null): number | null =>
  id !== null && /^\d{1,15}$/.test(id) ? Number(id) : null;

async function* toEvents(changes: AsyncIterable<WorkspaceChange>): AsyncGenerator<ServerEvent> {
  for await (const { sequence, kind, id } of changes)
    yield { event: 'message', id: String(sequence), data: { kind, id } };
}
