import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVault } from './index.ts';

const key = Buffer.alloc(32, 7).toString('base64');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tieout-vault-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the vault', () => {
  it('gives back what was sealed, for what it was sealed for and with its key alone', async () => {
    const vault = openVault({ text: key });
    const sealed = await vault.seal('https://hooks.example/ü', 'channel chn_1');
    expect(sealed).not.toContain('hooks');
    expect(await vault.seal('https://hooks.example/ü', 'channel chn_1')).not.toBe(sealed);
    expect(await vault.open(sealed, 'channel chn_1')).toBe('https://hooks.example/ü');
    expect(await vault.open(await vault.seal('', 'x'), 'x')).toBe('');
    await expect(vault.open(sealed, 'channel chn_2')).rejects.toMatchObject({ code: 'vault-other-key' });
    const other = openVault({ text: Buffer.alloc(32, 8).toString('base64') });
    await expect(other.open(sealed, 'channel chn_1')).rejects.toMatchObject({ code: 'vault-other-key' });
  });

  it('finds every bit that was changed', async () => {
    const vault = openVault({ text: key });
    const sealed = await vault.seal('secret', 'x');
    for (let at = 0; at < sealed.length; at += 1) {
      const letter = sealed[at] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
      // The last letter of a part has bits that mean nothing.
      const opened = await vault.open(changed, 'x').catch((thrown: { code: string }) => thrown.code);
      expect(['vault-other-key', 'secret']).toContain(opened);
      if (opened === 'secret') expect([undefined, '.']).toContain(sealed[at + 1]);
    }
    for (const cut of ['', 'v1', sealed.slice(0, 20), `${sealed}.x`.replace('v1', 'v2')])
      await expect(vault.open(cut, 'x')).rejects.toMatchObject({ code: 'vault-other-key' });
  });

  it('makes its key file when the first secret is sealed, once, and for its owner alone', async () => {
    const file = join(folder, 'state', 'vault.key');
    const [one, two] = [openVault({ file }), openVault({ file })];
    const [sealed] = await Promise.all([one.seal('a', 'x'), two.seal('b', 'x')]);
    expect(await two.open(sealed, 'x')).toBe('a');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'state'))).toEqual(['vault.key']);
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64')).toHaveLength(32);
  });

  it('refuses a key that others may read, or that is none', async () => {
    const file = join(folder, 'open.key');
    await writeFile(file, key, { mode: 0o600 });
    await chmod(file, 0o640);
    const refused = { code: 'vault-unusable' };
    await expect(openVault({ file }).seal('a', 'x')).rejects.toMatchObject(refused);
    await chmod(file, 0o600);
    expect(await openVault({ file }).seal('a', 'x')).toMatch(/^v1\./);
    await expect(openVault({ text: 'short' }).seal('a', 'x')).rejects.toMatchObject(refused);
    await expect(openVault({ file: folder }).seal('a', 'x')).rejects.toMatchObject(refused);
  });
});
