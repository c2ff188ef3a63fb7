import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { listeningOf } from './listening-of.ts';
import { openIdOf } from './open-id-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'tieout-listening-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const here = { host: '127.0.0.1', port: '0' };
const publicUrl = 'https://tieout.example.com';

describe('how a server is told to listen', () => {
  it('comes from options, and the public address from the environment too', async () => {
    expect(await listeningOf(here)).toEqual({ host: '127.0.0.1', port: 0 });
    expect(await listeningOf({ ...here, publicUrl, trustProxy: true })).toEqual({
      host: '127.0.0.1',
      port: 0,
      publicUrl,
      trustProxy: true,
    });
    vi.stubEnv('TIEOUT_PUBLIC_URL', publicUrl);
    expect(await listeningOf({ ...here, host: '0.0.0.0' })).toMatchObject({ publicUrl });
  });

  it('is refused before anything is opened', async () => {
    const cert = file('cert.pem', 'no certificate');
    for (const [call, code] of [
      [{ ...here, host: '0.0.0.0' }, 'listen-without-sign-in'],
      [{ ...here, port: '70000' }, 'usage-bad-value'],
      [{ ...here, tlsCert: cert }, 'usage-missing-option'],
      [{ ...here, tlsCert: cert, tlsKey: cert }, 'usage-bad-value'],
      [{ ...here, tlsCert: cert, tlsKey: join(folder, 'none.pem') }, 'file-not-readable'],
      [{ ...here, trustProxy: true as const }, 'usage-missing-option'],
    ] as const)
      await expect(listeningOf(call)).rejects.toMatchObject({ code });
  });
});

describe('a provider of OpenID Connect', () => {
  const issuer = 'https://id.example.com/realm';

  it('is there only where it is named, with its secret from a file or the environment', async () => {
    expect(await openIdOf({})).toBeNull();
    const told = { openidIssuer: issuer, openidClientId: 'tieout' };
    const plain = { name: 'id.example.com', issuer, clientId: 'tieout', clientSecret: null };
    expect(await openIdOf(told)).toEqual(plain);
    vi.stubEnv('TIEOUT_OPENID_CLIENT_SECRET', 'from the environment');
    expect(await openIdOf(told)).toEqual({ ...plain, clientSecret: 'from the environment' });
    const openidSecretFile = file('secret', 'from a file\n');
    expect(await openIdOf({ ...told, openidSecretFile, openidName: 'Work' })).toEqual({
      ...plain,
      name: 'Work',
      clientSecret: 'from a file',
    });
    vi.stubEnv('TIEOUT_OPENID_ISSUER', issuer);
    vi.stubEnv('TIEOUT_OPENID_CLIENT_ID', 'other');
    expect(await openIdOf({})).toMatchObject({ issuer, clientId: 'other' });
  });

  it('is named whole', async () => {
    for (const [call, code] of [
      [{ openidIssuer: issuer }, 'usage-missing-option'],
      [{ openidClientId: 'tieout' }, 'usage-missing-option'],
      [{ openidIssuer: 'id.example.com', openidClientId: 'tieout' }, 'usage-bad-value'],
      [{ openidIssuer: issuer, openidClientId: 'x', openidSecretFile: '/no/such/file' }, 'file-not-readable'],
    ] as const)
      await expect(openIdOf(call)).rejects.toMatchObject({ code });
  });
});
