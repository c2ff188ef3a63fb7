import { z } from 'zod';
import { reading } from '../define-action.ts';
import { several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { showToken, token } from '../shapes/records.ts';

export const listTokens = reading({
  name: 'list-tokens',
  method: 'get',
  at: inWorkspace('/tokens'),
  scope: 'configure',
  summary: 'The tokens of a workspace, revoked ones too, the newest first; never their secrets.',
  path: workspacePath,
  answer: z.strictObject({ items: several(token) }).meta({ id: 'Tokens' }),
  read: async ({ state, path }) => ({
    body: { items: (await state.tokens.list(path.workspace)).map(showToken) },
  }),
});
