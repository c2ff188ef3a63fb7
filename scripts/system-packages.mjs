import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where the browser tests find their browser. */
const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const APT = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'];

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function apt(args) {
  return spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * Sees to the packages of the system that tests need: installs them where it may, else answers with the
 * sentence that says how. The tests that need them then fail; they are never skipped.
 */
export function ensureSystemPackages() {
  if (existsSync(chromiumPath)) return null;
  if (mayInstall()) {
    process.stderr.write('tieout: installing chromium for the browser tests (once) ...\n');
    if (apt(APT.slice(1)).status !== 0) {
      // The lists of a fresh machine are empty or old: fetch them and try once more.
      apt(['update', '-qq']);
      apt(APT.slice(1));
    }
    if (existsSync(chromiumPath)) return null;
  }
  return (
    `There is no browser at ${chromiumPath}, so the browser tests will fail. ` +
    `Install one (on Debian: sudo ${APT.join(' ')}), or set CHROMIUM_PATH to a Chromium or Chrome.`
  );
}
