import { z } from 'zod';
import type { UploadedFile } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { showFile, uploadedFile } from '../shapes/files.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const uploadFile = writing({
  name: 'upload-file',
  method: 'post',
  at: inWorkspace('/files'),
  scope: 'run',
  summary: 'Takes a file in and says what it is. The name is for people.',
  path: workspacePath,
  query: z.strictObject({ name: z.string().min(1).max(255) }),
  takes: 'bytes',
  // Whether it is the same file again is known only once it is here.
  secret: true,
  answer: uploadedFile,
  status: 201,
  write: ({ house, path, query, bytes }, caller) =>
    house.desk.files.receive({ workspace: path.workspace, name: query.name, ...bytes }, caller),
  reply: (one: UploadedFile) => ({
    body: showFile(one),
    location: `/v1/workspaces/${one.workspace}/files/${one.id}`,
  }),
});
