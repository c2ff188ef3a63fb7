import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type FileScan, type ScanTask, scanFile } from './scan-file.ts';

/** Below this starting a thread takes longer than the work. */
const inlineBytes = 16 * 1024 * 1024;
/** More readers at once do not make a disk faster, and each takes a fifth of a second to start. */
const mostThreads = 2;

/** Scans files, large ones on threads of their own so that the caller can go on. */
export const runScans = async (
  tasks: readonly ScanTask[],
  threads = mostThreads,
): Promise<readonly FileScan[]> => {
  const wanted = tasks.filter(({ hash, text }) => hash || text);
  const sizes = new Map<string, number>();
  await Promise.all(wanted.map(async ({ path }) => sizes.set(path, (await stat(path)).size)));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const idle = tasks.filter((task) => !wanted.includes(task)).map(scanNothing);
  if (total <= inlineBytes) return [...idle, ...wanted.map(scanFile)];
  const count = Math.min(threads, Math.ceil(total / inlineBytes));
  const scans = await Promise.all(spread(wanted, sizes, count).map(runOnThread));
  return [...idle, ...scans.flat()];
};

const scanNothing = ({ path }: ScanTask): FileScan => ({
  path,
  sha256: '',
  lineFeeds: 0,
  utf8: true,
  firstNul: -1,
  longestLine: 0,
  longestLineAt: 1,
});

/** Deals tasks out, the largest first and each to the share that has the least to do. */
const spread = (
  tasks: readonly ScanTask[],
  sizes: ReadonlyMap<string, number>,
  count: number,
): readonly (readonly ScanTask[])[] => {
  const shares = Array.from({ length: count }, () => ({ bytes: 0, tasks: [] as ScanTask[] }));
  const sizeOf = ({ path }: ScanTask): number => sizes.get(path) ?? 0;
  for (const task of [...tasks].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    const least = shares.reduce((best, share) => (share.bytes < best.bytes ? share : best));
    least.bytes += sizeOf(task);
    least.tasks.push(task);
  }
  return shares.map((share) => share.tasks).filter((share) => share.length > 0);
};

const runOnThread = (tasks: readonly ScanTask[]): Promise<readonly FileScan[]> =>
  new Promise((resolve, reject) => {
    // Published packages carry compiled JavaScript under the same name.
    const script = import.meta.url.endsWith('.ts') ? './scan-worker.ts' : './scan-worker.js';
    const worker = new Worker(new URL(script, import.meta.url), { workerData: tasks });
    const scans: FileScan[] = [];
    worker.on('message', (scan: FileScan) => scans.push(scan));
    worker.on('error', reject);
    worker.on('exit', () => {
      if (scans.length === tasks.length) resolve(scans);
      else reject(new Error('the thread that reads the files ended too early'));
    });
  });
