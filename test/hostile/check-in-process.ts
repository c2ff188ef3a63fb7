import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CheckRequest, check } from '../../src/app/index.ts';
import type { CheckResult } from '../../src/app/outputs/index.ts';
import type { GivenFile } from './shop-exports.ts';

/** A folder of its own for one test file, in which checks are run. */
export interface Bench {
  readonly folder: string;
  /** Writes files into a new folder and gives its path. */
  place(files: readonly GivenFile[]): string;
  run(request: CheckRequest): Promise<CheckResult>;
  remove(): void;
}

/** Makes a folder in which checks are run in this process, as a small machine would run them. */
export function openBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-hostile-'));
  let count = 0;
  const next = (kind: string): string => join(folder, `${kind}-${++count}`);
  return {
    folder,
    place: (files) => {
      const path = next('input');
      mkdirSync(path);
      for (const file of files) writeFileSync(join(path, file.name), file.content);
      return path;
    },
    run: (request) =>
      check(request, {
        machine: { memoryLimitMiB: 256, threads: 2, workFolder: next('work') },
        version: 'test',
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
