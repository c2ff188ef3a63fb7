import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { preview, showTrial } from '../shapes/trials.ts';

export const getPreview = reading({
  name: 'get-preview',
  method: 'get',
  at: inWorkspace('/previews/{id}'),
  scope: 'read',
  summary: 'A preview or a replay, and what it came to.',
  path: recordPath,
  answer: preview,
  read: async ({ house, path }) => ({
    body: showTrial(found('preview', path.id, house.desk.trial(path.workspace, path.id))),
  }),
});
