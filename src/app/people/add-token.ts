import { failure } from '../../ground/index.ts';
import type { ApiToken, State } from '../../model/workspace/index.ts';
import { type Caller, changeAs } from '../workspace/index.ts';
import type { TokenScope } from './rights.ts';
import { hashOfSecret, newSecret } from './secret.ts';

/** A token that was made, with its secret, which is shown this once. */
export interface MadeToken {
  readonly token: ApiToken;
  readonly secret: string;
}

/** Makes a token for the one who asks. Fails with `token-too-late` where it would never be good. */
export function addToken(
  state: State,
  wanted: Pick<ApiToken, 'workspace' | 'name' | 'expiresAt'> & { readonly scopes: readonly TokenScope[] },
  caller: Caller<MadeToken>,
): Promise<MadeToken> {
  const { workspace, name, expiresAt } = wanted;
  const [id, secret, at] = [caller.newId('tok'), newSecret('tieout_'), caller.now()];
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.parse(at))
    throw failure('token-too-late', { expiresAt });
  const scopes = [...new Set(wanted.scopes)];
  const row = { id, workspace, person: caller.person, name, secretHash: hashOfSecret(secret), scopes };
  const token = { ...row, createdAt: at, expiresAt };
  const said = { action: 'token.add', subject: { kind: 'token', id }, details: { name, scopes, expiresAt } };
  return changeAs(state, workspace, caller, said, async ({ tokens }) => {
    await tokens.add(token);
    return { token: { ...token, lastUsedAt: null, revokedAt: null }, secret };
  });
}
