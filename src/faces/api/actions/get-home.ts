import { z } from 'zod';
import { readHome } from '../../../app/reading/index.ts';
import { reading } from '../action.ts';
import { home, showHome } from '../shapes/home.ts';
import { environment } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

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
  read: async ({ state, path, query }, { now }) => ({
    body: showHome(
      await readHome(state, path.workspace, { environment: query.environment ?? 'production', now: now() }),
    ),
  }),
});
