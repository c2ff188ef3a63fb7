import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the browser tests find their browser. */
const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** Where Debian keeps its PostgreSQL, one folder a version; the tests of the state take the newest from 15 on. */
const postgresHome = '/usr/lib/postgresql';

function hasPostgres() {
  const versions = existsSync(postgresHome) ? readdirSync(postgresHome) : [];
  return versions.some(
    (version) => Number(version) >= 15 && existsSync(join(postgresHome, version, 'bin/initdb')),
  );
}

const PACKAGES = [
  {
    name: 'chromium',
    purpose: 'the browser tests',
    isThere: () => existsSync(chromiumPath),
    missing:
      `There is no browser at ${chromiumPath}, so the browser tests will fail. ` +
      'Install one (on Debian: sudo apt-get install -y --no-install-recommends chromium), or set CHROMIUM_PATH to a Chromium or Chrome.',
  },
  {
    name: 'postgresql',
    purpose: 'the tests of the state by URL',
    isThere: hasPostgres,
    missing:
      `There is no PostgreSQL 15 or newer in ${postgresHome}, so the state is tested as it is embedded only. ` +
      'Install one (on Debian: sudo apt-get install -y --no-install-recommends postgresql).',
  },
];

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function apt(args) {
  return spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function install({ name, purpose }) {
  process.stderr.write(`tieout: installing ${name} for ${purpose} (once) ...\n`);
  const args = ['install', '-y', '--no-install-recommends', name];
  if (apt(args).status === 0) return;
  // The lists of a fresh machine are empty or old: fetch them and try once more.
  apt(['update', '-qq']);
  apt(args);
}

/**
 * Sees to the packages of the system that tests need: installs them where it may, else answers with the
 * sentences that say how. Without a browser its tests fail; without PostgreSQL those of one kind of state are left out.
 */
export function ensureSystemPackages() {
  const missing = PACKAGES.filter(({ isThere }) => !isThere());
  if (mayInstall()) for (const wanted of missing) install(wanted);
  const still = missing.filter(({ isThere }) => !isThere());
  return still.length === 0 ? null : still.map(({ missing: sentence }) => sentence).join('\n');
}
