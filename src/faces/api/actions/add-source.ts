import { z } from 'zod';
import { addSource as add } from '../../../app/workspace/index.ts';
import type { Source } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { anything, asJson, name } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { showSource, source } from '../shapes/records.ts';

export const addSource = writing({
  name: 'add-source',
  method: 'post',
  at: inWorkspace('/sources'),
  scope: 'configure',
  summary:
    'Adds a source of records. One of the kind `files` has `settings.files`, ids of uploads, or `settings.paths` that this server may read.',
  path: workspacePath,
  body: z
    .strictObject({ side: z.enum(['shop', 'erp']), kind: name, name, settings: anything })
    .meta({ id: 'NewSource' }),
  answer: source,
  status: 201,
  write: async ({ state, house, path, body }, caller) => {
    const settings = asJson(body.settings);
    await house.desk.files.refuseOtherPaths(settings);
    return add(state, { ...body, workspace: path.workspace, settings }, caller);
  },
  reply: (one: Source) => ({
    body: showSource(one),
    version: one.version,
    location: `/v1/workspaces/${one.workspace}/sources/${one.id}`,
  }),
});
