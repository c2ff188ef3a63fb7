import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { failure } from '../../ground/index.ts';
import { notWritable } from '../outputs/output-folder.ts';
import { syncFolder } from '../workspace/sync-folder.ts';

/** What is put up with while a file arrives. */
export interface ReceiveLimits {
  readonly maxBytes: number;
  /** What is said of more than that. */
  readonly tooMuch: () => Error;
  /** Longest wait for more of it. */
  readonly idleMs: number;
  /** Fewest bytes a second, looked at once it has taken as long as the longest wait. */
  readonly slowest: number;
}

/** What arrived. */
export interface Received {
  readonly bytes: number;
  readonly sha256: string;
  /** Line feeds, and what comes after the last one. */
  readonly lines: number;
}

/**
 * Writes a file as it arrives; when this returns it is on the disk under its name, and nothing of it is there when this
 * fails. Fails with what `tooMuch` gives, `api-too-slow`, or `output-not-writable`.
 */
export async function receiveFile(
  path: string,
  body: AsyncIterable<Uint8Array>,
  limits: ReceiveLimits,
): Promise<Received> {
  const folder = dirname(path);
  const part = join(folder, 'arriving');
  const sha256 = createHash('sha256');
  let [bytes, lineFeeds, last] = [0, 0, 10];
  const file = await makeFile(folder, part);
  try {
    try {
      for await (const chunk of inTime(body, limits)) {
        bytes += chunk.byteLength;
        if (bytes > limits.maxBytes) throw limits.tooMuch();
        sha256.update(chunk);
        lineFeeds += countLineFeeds(chunk);
        last = chunk.at(-1) ?? last;
        await file.write(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    for (const one of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(one);
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    throw thrown;
  }
  return { bytes, sha256: sha256.digest('hex'), lines: lineFeeds + (last === 10 ? 0 : 1) };
}

async function makeFile(folder: string, part: string) {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await open(part, 'wx', 0o600);
  } catch (thrown) {
    throw notWritable(folder, thrown);
  }
}

/** The same pieces, as long as they keep coming. */
async function* inTime(
  body: AsyncIterable<Uint8Array>,
  { idleMs, slowest }: ReceiveLimits,
): AsyncGenerator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  const began = performance.now();
  let bytes = 0;
  try {
    for (;;) {
      const piece = await withinTime(pieces.next(), idleMs);
      if (piece.done === true) return;
      bytes += piece.value.byteLength;
      const took = performance.now() - began;
      if (took > idleMs && bytes < (slowest * took) / 1000) throw failure('api-too-slow', {});
      yield piece.value;
    }
  } finally {
    // Who is too slow to send is not waited for to stop, either.
    void Promise.resolve(pieces.return?.()).catch(() => undefined);
  }
}

async function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const enough = new AbortController();
  const late = pause(ms, null, { signal: enough.signal, ref: false }).catch(() => null);
  try {
    const first = await Promise.race([work.then((value) => ({ value })), late]);
    if (first !== null) return first.value;
  } catch (cause) {
    // The connection was ended while it was on its way.
    throw failure('api-too-slow', {}, { cause });
  } finally {
    enough.abort();
  }
  work.catch(() => undefined);
  throw failure('api-too-slow', {});
}

function countLineFeeds(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
