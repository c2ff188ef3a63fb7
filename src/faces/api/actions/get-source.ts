import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { showSource, source } from '../shapes/records.ts';

export const getSource = reading({
  name: 'get-source',
  method: 'get',
  at: inWorkspace('/sources/{id}'),
  scope: 'read',
  summary: 'A source.',
  path: recordPath,
  answer: source,
  read: async ({ state, path }) => {
    const one = found('source', path.id, await state.sources.get(path.workspace, path.id));
    return { body: showSource(one), version: one.version };
  },
});
