/**
 * Sets the checkout up: installs what package-lock.json says whenever it changed, and nothing otherwise.
 * Plain JavaScript for any Node from 18 on, because it runs before the project's own Node is there.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';
import { nodeForSources, OLDEST_NODE_FOR_SOURCES, root } from './project-node.mjs';

const WINDOWS = process.platform === 'win32';

/** What keeps the set-up from going on: the sentence says what happened and what to do next. */
export class SetupError extends Error {
  constructor(message, exitCode, options) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

const say = (text) => process.stderr.write(`tieout: ${text}\n`);

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function fingerprintOf(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** True when every package the lock file demands is installed in that version, by whoever did it. */
export function installedAsLocked(lock, installed) {
  return Object.entries(lock?.packages ?? {}).every(
    ([path, wanted]) =>
      path === '' || wanted.optional === true || installed?.packages?.[path]?.version === wanted.version,
  );
}

/** True when nothing has to be done; notes it for next time where someone else installed. */
function isReady(folder) {
  if (nodeForSources(folder) === null) return false;
  const stamp = join(folder, 'node_modules/.tieout-lock');
  const fingerprint = fingerprintOf(folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return true;
  const installed = readJson(join(folder, 'node_modules/.package-lock.json'));
  if (!installedAsLocked(readJson(join(folder, 'package-lock.json')), installed)) return false;
  writeFileSync(stamp, fingerprint);
  return true;
}

/** The environment npm runs in: without the Node of node_modules, which npm is about to replace. */
function environmentForNpm(folder) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const own = join(folder, 'node_modules');
  const kept = (process.env[name] ?? '').split(delimiter).filter((entry) => !resolve(entry).startsWith(own));
  if (!process.execPath.startsWith(own)) kept.push(dirname(process.execPath));
  return { ...process.env, [name]: kept.join(delimiter) };
}

/** Runs a command with its output on stderr; answers with the exit code and what it said. */
function runAloud(command, args, folder) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: environmentForNpm(folder),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: WINDOWS,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said = (said + chunk).slice(-20_000);
        process.stderr.write(chunk);
      });
    }
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code: signal === null ? code : 130, said }));
  });
}

async function installPackages(folder) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, said } = await runAloud('npm', args, folder).catch((error) => {
    throw new SetupError(
      `npm could not be started (${error.code ?? error.message}). Install Node with npm from https://nodejs.org, then try again.`,
      2,
      { cause: error },
    );
  });
  if (code === 0) return;
  if (code === 130) throw new SetupError('The installation was interrupted. Run the command again.', 130);
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|E50\d|ERR_SOCKET/.test(
      said,
    )
  ) {
    throw new SetupError(
      'The npm registry could not be reached. Check the network, the proxy and "npm config get registry", then try again.',
      4,
    );
  }
  throw new SetupError(
    `npm ci ended with exit code ${code}; its messages are above. Mend what they name, then try again.`,
    2,
  );
}

/** npm may be told not to run install scripts; the project's Node is fetched by one. */
async function fetchNodeWhereMissing(folder) {
  if (nodeForSources(folder) !== null) return;
  const { code } = await runAloud('node', ['installArchSpecificPackage'], join(folder, 'node_modules/node'));
  if (code !== 0 || nodeForSources(folder) === null) {
    throw new SetupError(
      `Node ${OLDEST_NODE_FOR_SOURCES} could not be fetched for ${process.platform}-${process.arch}. ` +
        `Install Node ${OLDEST_NODE_FOR_SOURCES} or newer yourself, then try again.`,
      2,
    );
  }
}

/** Makes node_modules agree with package-lock.json; several at once wait for the first. */
export async function bootstrap(folder = root) {
  if (isReady(folder)) return;
  await oneAtATime(
    join(folder, '.tieout-setup.lock'),
    async () => {
      if (isReady(folder)) return;
      say('installing what package-lock.json asks for (once, about a minute) ...');
      await installPackages(folder);
      await fetchNodeWhereMissing(folder);
      writeFileSync(join(folder, 'node_modules/.tieout-lock'), fingerprintOf(folder));
    },
    (holder) => say(`another set-up is running (process ${holder}); waiting for it ...`),
  );
}

/** Runs main, and turns what keeps it from working into one plain sentence and an exit code. */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = error.exitCode;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await runScript(async () => {
    await bootstrap();
    return 0;
  });
}
