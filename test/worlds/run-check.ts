import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/app/index.ts';

type Result = Awaited<ReturnType<typeof check>>;
export type CheckedBreak = Result['breaks'][number];

/** What one run came to, with the texts of its files. */
export interface Run {
  readonly result: Result;
  readonly breaks: readonly CheckedBreak[];
  readonly text: (file: string) => string;
}

export interface RunRequest {
  readonly shop: readonly string[];
  readonly erp: readonly string[];
  readonly profile: string;
  /** Whether the output files are written, so that their texts can be looked at. */
  readonly write?: boolean;
}

/** Runs the whole check on files; what it writes is gone afterwards but for the texts it gives back. */
export async function runCheck({ write = false, ...request }: RunRequest): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-run-'));
  const out = join(folder, 'out');
  try {
    const result = await check(write ? { ...request, out } : request, {
      machine: { memoryLimitMiB: 512, threads: 1, workFolder: join(folder, 'work') },
      version: 'test',
    });
    const texts = new Map(
      ['breaks.jsonl', 'problems.json', 'quarantine.jsonl', 'facts.json'].map((file) => [
        file,
        readIfThere(join(out, file)),
      ]),
    );
    return { result, breaks: result.breaks, text: (file) => texts.get(file) ?? '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A temporary folder for a test's own files. */
export function makeFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'tieout-world-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
