import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { showFile, uploadedFile } from '../shapes/files.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const getFile = reading({
  name: 'get-file',
  method: 'get',
  at: inWorkspace('/files/{id}'),
  scope: 'read',
  summary: 'What an uploaded file is.',
  path: recordPath,
  answer: uploadedFile,
  read: async ({ state, path }) => ({
    body: showFile(found('file', path.id, await state.files.get(path.workspace, path.id))),
  }),
});
