/**
 * A small real provider of OpenID Connect on this machine, that can be told to answer wrongly.
 * Comes in: what is wrong. Goes out: its address. May touch: one port of this machine.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const client = { clientId: 'tieout', clientSecret: 'a secret of the client' } as const;

/** Who is signed in at the provider, and what is wrong with its next answer. */
export interface Says {
  readonly claims: JWTPayload;
  /** Signed with a key that it does not publish. */
  readonly foreignKey?: boolean;
  /** Told when it is asked, not in the id token. */
  readonly onlyWhenAsked?: JWTPayload;
  readonly expiresIn?: string;
}

export interface TestProvider {
  readonly issuer: string;
  /** What it says from now on. */
  says: Says;
  /** How often a code was changed for tokens. */
  readonly exchanged: () => number;
  close(): Promise<void>;
}

interface Asked {
  readonly redirectUri: string;
  readonly nonce: string;
  readonly challenge: string;
}

export async function startProvider(): Promise<TestProvider> {
  const [key, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(key.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Asked>();
  let exchanged = 0;
  const provider = { issuer: '', says: { claims: {} } as Says };

  const idToken = ({ claims, foreignKey, expiresIn = '5m' }: Says, { nonce }: Asked): Promise<string> =>
    new SignJWT({ iss: provider.issuer, aud: client.clientId, nonce, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(foreignKey ? foreign.privateKey : key.privateKey);

  const routes: Readonly<
    Record<string, (url: URL, request: IncomingMessage, answer: ServerResponse) => Promise<void>>
  > = {
    '/.well-known/openid-configuration': async (_, __, answer) =>
      json(answer, 200, {
        issuer: provider.issuer,
        authorization_endpoint: `${provider.issuer}/authorize`,
        token_endpoint: `${provider.issuer}/token`,
        jwks_uri: `${provider.issuer}/keys`,
        userinfo_endpoint: `${provider.issuer}/about`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      }),
    '/keys': async (_, __, answer) => json(answer, 200, { keys: [jwk] }),
    '/about': async (_, __, answer) =>
      json(answer, 200, { sub: provider.says.claims.sub, ...provider.says.onlyWhenAsked }),
    '/authorize': async ({ searchParams: given }, _, answer) => {
      const code = `code-${codes.size + 1}`;
      const redirectUri = given.get('redirect_uri') ?? '';
      codes.set(code, {
        redirectUri,
        nonce: given.get('nonce') ?? '',
        challenge: given.get('code_challenge_method') === 'S256' ? (given.get('code_challenge') ?? '') : '',
      });
      const back = new URL(redirectUri);
      back.searchParams.set('code', code);
      back.searchParams.set('state', given.get('state') ?? '');
      answer.writeHead(302, { location: back.href }).end();
    },
    '/token': async (_, request, answer) => {
      const form = new URLSearchParams(await textOf(request));
      const asked = codes.get(form.get('code') ?? '');
      const verifier = form.get('code_verifier') ?? '';
      const fits =
        asked !== undefined &&
        form.get('redirect_uri') === asked.redirectUri &&
        form.get('client_secret') === client.clientSecret &&
        createHash('sha256').update(verifier).digest('base64url') === asked.challenge;
      if (!fits) {
        json(answer, 400, { error: 'invalid_grant' });
        return;
      }
      codes.delete(form.get('code') ?? '');
      exchanged += 1;
      const id_token = await idToken(provider.says, asked);
      json(answer, 200, { access_token: 'x', token_type: 'Bearer', expires_in: 300, id_token });
    },
  };
  const server = createServer((request, answer) => {
    const url = new URL(request.url ?? '/', provider.issuer);
    const route = routes[url.pathname];
    if (route === undefined) answer.writeHead(404).end();
    else void route(url, request, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(provider, {
    exchanged: () => exchanged,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function json(answer: ServerResponse, status: number, body: object): void {
  answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
