import { z } from 'zod';
import { addToken as add, type MadeToken, tokenScopes } from '../../../app/people/index.ts';
import { writing } from '../define-action.ts';
import { instant, name } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { showToken, token } from '../shapes/records.ts';

export const addToken = writing({
  name: 'add-token',
  method: 'post',
  at: inWorkspace('/tokens'),
  scope: 'people',
  secret: true,
  summary: 'Makes a token for the one who asks, and shows its secret this once.',
  path: workspacePath,
  body: z
    .strictObject({
      name,
      scopes: z.array(z.enum(tokenScopes)).min(1).max(20),
      expiresAt: instant.nullable(),
    })
    .meta({ id: 'NewToken', description: 'No token can let others in: it never has the scope `people`.' }),
  answer: z.strictObject({ token, secret: z.string() }).meta({ id: 'ShownToken' }),
  status: 201,
  write: ({ state, path, body }, caller) => add(state, { ...path, ...body }, caller),
  reply: ({ token: made, secret }: MadeToken) => ({ body: { token: showToken(made), secret } }),
});
