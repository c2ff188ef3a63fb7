import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { removed } from '../shapes/records.ts';

export const deleteFile = writing({
  name: 'delete-file',
  method: 'delete',
  at: inWorkspace('/files/{id}'),
  scope: 'run',
  summary: 'Removes an uploaded file that no source reads.',
  path: recordPath,
  answer: removed,
  write: ({ house, path }, caller) => house.desk.files.remove(path.workspace, path.id, caller),
  reply: () => ({ body: { removed: true as const } }),
});
