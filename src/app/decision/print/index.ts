import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PrintedDocument } from './printed-document.ts';

/** Prints a document as a PDF; on a thread of its own, since laying out takes a second. */
export async function printDocument(document: PrintedDocument): Promise<Uint8Array> {
  const script = import.meta.url.endsWith('.ts') ? './print-worker.ts' : './print-worker.js';
  const worker = new Worker(new URL(script, import.meta.url), { workerData: document });
  const chunks: Uint8Array[] = [];
  try {
    for await (const [chunk] of on(worker, 'message', { close: ['exit'] })) chunks.push(chunk as Uint8Array);
  } finally {
    await worker.terminate();
  }
  return Buffer.concat(chunks);
}

export type { PrintedBlock, PrintedDocument } from './printed-document.ts';
