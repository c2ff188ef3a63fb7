import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure, isFailure } from '../../ground/index.ts';
import { notWritable, outputFolder } from './output-folder.ts';
import type { CheckResult } from './result.ts';
import { outputNames, writeOutputs } from './write-outputs.ts';

/**
 * Writes every file of a check to a folder, or none: they are written beside each other out of sight, and put under
 * their names when all are whole. So an older result stays whole until the new one is there.
 * Fails with `output-not-writable`, and with `interrupted` when the signal is given.
 */
export async function writeAllOutputs(result: CheckResult, dir: string, signal?: AbortSignal): Promise<void> {
  const unfinished = join(dir, `.unfinished-${randomUUID()}`);
  const made = await mkdir(dir, { recursive: true }).catch((thrown: unknown) => {
    throw notWritable(dir, thrown);
  });
  try {
    await writeOutputs(result, outputFolder(unfinished, signal));
    if (signal?.aborted) throw failure('interrupted', {});
    for (const name of outputNames) {
      await rename(join(unfinished, name), join(dir, name)).catch((thrown: unknown) => {
        throw notWritable(join(dir, name), thrown);
      });
    }
  } catch (thrown) {
    await rm(unfinished, { recursive: true, force: true });
    if (made !== undefined) await removeEmpty(dir, made);
    throw named(thrown, unfinished, dir, signal);
  }
  await rm(unfinished, { recursive: true, force: true });
}

/** Removes the folders that were made for nothing, from the innermost to the first one. */
async function removeEmpty(dir: string, first: string): Promise<void> {
  for (let folder = dir; folder.length >= first.length; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
  }
}

function named(thrown: unknown, unfinished: string, dir: string, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return failure('interrupted', {}, { cause: thrown });
  if (!isFailure(thrown) || thrown.code !== 'output-not-writable') return thrown;
  const path = String(thrown.values.path).replace(unfinished, dir);
  return failure(
    'output-not-writable',
    { path, reason: String(thrown.values.reason) },
    { cause: thrown.cause },
  );
}
