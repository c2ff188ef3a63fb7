import { parentPort, workerData } from 'node:worker_threads';
import { type ScanTask, scanFile } from './scan-file.ts';

for (const task of workerData as readonly ScanTask[]) parentPort?.postMessage(scanFile(task));
