import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type FileScan, type ScanTask, scanFile } from './scan-file.ts';

/** Below this starting a thread takes longer than the work. */
const inlineBytes = 16 * 1024 * 1024;

/** Scans files, large ones on a thread of their own so that the caller can go on. */
export const runScans = async (tasks: readonly ScanTask[]): Promise<readonly FileScan[]> => {
  const sizes = await Promise.all(tasks.map((task) => stat(task.path).then((found) => found.size)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total <= inlineBytes ? tasks.map(scanFile) : runOnThread(tasks);
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
