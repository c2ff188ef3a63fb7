import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedAsLocked } from './bootstrap.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));

describe('what is installed against what is locked', () => {
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } };

  it('agrees when every package is there in its version', () => {
    expect(installedAsLocked(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it('disagrees about another version, a missing package and an empty folder', () => {
    expect(installedAsLocked(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
    expect(installedAsLocked(lock, { packages: {} })).toBe(false);
    expect(installedAsLocked(lock, null)).toBe(false);
  });

  it('does not miss binaries of other machines', () => {
    const other = { packages: { 'node_modules/b-win32': { version: '1.0.0', optional: true } } };
    expect(installedAsLocked(other, { packages: {} })).toBe(true);
  });
});

describe('the set-up, with a made-up npm', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tieout-setup-'));
    mkdirSync(join(folder, 'scripts'));
    for (const name of ['bootstrap', 'one-at-a-time', 'project-node']) {
      cpSync(join(scripts, `${name}.mjs`), join(folder, 'scripts', `${name}.mjs`));
    }
    mkdirSync(join(folder, 'path'));
    writeFileSync(join(folder, 'package-lock.json'), '{"packages":{"node_modules/a":{"version":"1.0.0"}}}');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function npmSays(script) {
    const npm = join(folder, 'path/npm');
    writeFileSync(npm, `#!/bin/sh\necho "$@" >> "${folder}/calls"\n${script}\n`);
    chmodSync(npm, 0o755);
  }
  function setUp() {
    return spawnSync(process.execPath, [join(folder, 'scripts/bootstrap.mjs')], {
      encoding: 'utf8',
      env: { PATH: `${join(folder, 'path')}:/usr/bin:/bin` },
    });
  }
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').length;

  it('installs once, and again only when the lock file changed', () => {
    npmSays('mkdir -p node_modules');
    expect(setUp().status).toBe(0);
    expect(setUp().status).toBe(0);
    expect(calls()).toBe(1);
    writeFileSync(join(folder, 'package-lock.json'), '{"packages":{"node_modules/a":{"version":"2.0.0"}}}');
    expect(setUp().status).toBe(0);
    expect(calls()).toBe(2);
  });

  it('says that the registry could not be reached', () => {
    npmSays('echo "npm error code ENOTFOUND" >&2; exit 1');
    const { status, stderr } = setUp();
    expect(status).toBe(4);
    expect(stderr).toContain('The npm registry could not be reached.');
    expect(existsSync(join(folder, '.tieout-setup.lock'))).toBe(false);
  });

  it('passes on what npm said when it failed for another reason', () => {
    npmSays('echo "npm error disk full" >&2; exit 7');
    const { status, stderr } = setUp();
    expect(status).toBe(2);
    expect(stderr).toContain('disk full');
    expect(stderr).toContain('exit code 7');
  });
});
