import { changeSource } from '../../../app/workspace/index.ts';
import type { Source } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { showSource, source } from '../shapes/records.ts';

export const archiveSource = writing({
  name: 'archive-source',
  method: 'delete',
  at: inWorkspace('/sources/{id}'),
  scope: 'configure',
  summary: 'Archives a source: it is no longer read, but still named by what came from it.',
  path: recordPath,
  needs: 'match',
  answer: source,
  write: ({ state, path, version }, caller) =>
    changeSource(state, { ...path, version, fields: { archived: true } }, caller),
  reply: (one: Source) => ({ body: showSource(one), version: one.version }),
});
