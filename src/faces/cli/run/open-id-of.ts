import { readFile } from 'node:fs/promises';
import { readOpenIdConfig } from '../../../app/config.ts';
import type { OpenIdOptions } from '../../../app/people/index.ts';
import { failure } from '../../../ground/index.ts';

/** How a command was told of a provider; its secret never stands on the command line, where others can read it. */
export interface OpenIdCall {
  readonly openidIssuer?: string;
  readonly openidClientId?: string;
  readonly openidSecretFile?: string;
  readonly openidName?: string;
}

/** The provider, from options first and the environment second; null where there is none. Fails with `usage-...`. */
export async function openIdOf(call: OpenIdCall): Promise<OpenIdOptions | null> {
  const told = readOpenIdConfig();
  const issuer = call.openidIssuer ?? told.issuer;
  const clientId = call.openidClientId ?? told.clientId;
  if (issuer === null && clientId === null) return null;
  if (issuer === null)
    throw failure('usage-missing-option', { option: '--openid-issuer', expected: 'with --openid-client-id' });
  if (clientId === null)
    throw failure('usage-missing-option', { option: '--openid-client-id', expected: 'with --openid-issuer' });
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol))
    throw failure('usage-bad-value', {
      option: '--openid-issuer',
      value: issuer,
      expected: 'an https address',
    });
  const file = call.openidSecretFile ?? told.secretFile;
  const name = call.openidName ?? told.name ?? url.hostname;
  return { name, issuer, clientId, clientSecret: file === null ? told.secret : await secretIn(file) };
}

async function secretIn(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('file-not-readable', { file, reason }, { cause });
  }
}
