import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readFreshness, readHome } from '../../../app/reading/index.ts';
import { reading } from '../define-action.ts';
import { home, showHome } from '../shapes/home.ts';
import { environment } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const getHome = reading({
  name: 'get-home',
  method: 'get',
  at: inWorkspace('/home'),
  scope: 'read',
  summary:
    'How everything stands: the verdict, the symptoms by week, what changed, what is oldest and largest.',
  path: workspacePath,
  query: z.strictObject({ environment: environment.optional() }),
  answer: home,
  // How old the data are changes by itself, and reading a source is no change of the workspace.
  tag: async (request, { now }) => {
    const { state, path, query } = request;
    const { sources } = await readFreshness(state, path.workspace, momentOf(query, now()));
    const age = createHash('sha256').update(JSON.stringify(sources)).digest('hex');
    return `${await workspaceTag(request)}-${age.slice(0, 16)}`;
  },
  read: async ({ state, path, query }, { now }) => ({
    body: showHome(await readHome(state, path.workspace, momentOf(query, now()))),
  }),
});

const momentOf = (
  { environment: wanted = 'production' }: { readonly environment?: string | undefined },
  now: string,
) => ({
  environment: wanted,
  now,
});
