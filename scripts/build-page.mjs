/**
 * Builds the web page from src/faces/web into dist/page, when its sources or the lock file changed, and nothing
 * otherwise. Plain JavaScript, so that the scripts that any Node runs can call it; Vite runs on the project's own.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { oneAtATime } from './one-at-a-time.mjs';
import { nodeForSources, root } from './project-node.mjs';

/** The page, and the rooms whose values it takes. */
const SOURCES = ['src/faces/web', 'src/model', 'src/ground'];
/** What gains from compression; fonts and pictures are compressed already. */
const TEXTS = ['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt'];
/** Below this the headers weigh more than what is saved. */
const WORTH_BYTES = 1024;

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

/** One line for what the page is made from: every source that is no test, the packages, and how it is made. */
function fingerprintOf(folder) {
  const hash = createHash('sha256');
  const made = [join(folder, 'package-lock.json'), join(folder, 'scripts/build-page.mjs')];
  const sources = SOURCES.map((name) => join(folder, name)).filter(existsSync);
  for (const file of [...sources.flatMap(filesIn), ...made]) {
    if (/\.test\.tsx?$/.test(file) || !existsSync(file)) continue;
    hash
      .update(`${file.slice(folder.length)}\n`)
      .update(readFileSync(file))
      .update('\n');
  }
  return `${hash.digest('hex')}\n`;
}

function isBuilt(folder, fingerprint) {
  const stamp = join(folder, 'dist/page/.sources');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

/** Runs Vite; answers with its exit code and what it said. */
function runVite(folder, out) {
  const node = nodeForSources(folder);
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  if (node === null || !existsSync(vite))
    return Promise.resolve({ code: 2, said: 'Vite is not installed. Run "npm ci", then try again.\n' });
  const args = [vite, 'build', join(folder, 'src/faces/web'), '--outDir', out, '--emptyOutDir'];
  return new Promise((done, fail) => {
    const child = spawn(
      node,
      [...args, '--configLoader', 'native', '--assetsInlineLimit', '0', '--logLevel', 'warn'],
      {
        cwd: folder,
        // Whoever tests builds what is served, not React as developers want it.
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    }
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code: signal === null ? code : 130, said }));
  });
}

/** Puts a `.br` and a `.gz` beside every text, so that no request waits for the best compression. */
function compress(folder) {
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(file);
    if (!TEXTS.includes(extname(file)) || bytes.length < WORTH_BYTES) continue;
    const params = {
      [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
      [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

async function build(folder, fingerprint) {
  const [done, made, former] = ['page', `page.${process.pid}`, `page.${process.pid}.old`].map((name) =>
    join(folder, 'dist', name),
  );
  mkdirSync(join(folder, 'dist'), { recursive: true });
  try {
    const { code, said } = await runVite(folder, made);
    if (said !== '') process.stderr.write(said);
    if (code !== 0) return code;
    compress(made);
    writeFileSync(join(made, '.sources'), fingerprint);
    // A folder is there as a whole or not at all: nobody serves half of a page.
    if (existsSync(done)) renameSync(done, former);
    renameSync(made, done);
    return 0;
  } finally {
    for (const left of [made, former]) rmSync(left, { recursive: true, force: true });
  }
}

/** Sees to it that dist/page is what its sources say; answers with 0, or the exit code of what kept it from that. */
export async function buildPage(folder = root) {
  if (!existsSync(join(folder, 'src/faces/web/index.html'))) return 0;
  const fingerprint = fingerprintOf(folder);
  if (isBuilt(folder, fingerprint)) return 0;
  mkdirSync(join(folder, 'dist'), { recursive: true });
  return oneAtATime(join(folder, 'dist/.page.lock'), async () => {
    if (isBuilt(folder, fingerprint)) return 0;
    process.stderr.write('tieout: building the web page (once for each change of it) ...\n');
    return build(folder, fingerprint);
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href)
  process.exitCode = await buildPage();
