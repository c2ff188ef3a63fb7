import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of the bundled example, as arguments of `check`. */
export const example: readonly string[] = [
  ['--shop', 'shopify'],
  ['--erp', 'erp'],
  ['--profile', 'profile.yaml'],
].flatMap(([option = '', path = '']) => [option, join(root, 'examples/online-retail', path)]);

/** What a run of the executable came to. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called as soon as the process is there. */
  readonly during?: (child: ChildProcess) => void;
}

/** Runs `tieout` as a process of its own. */
export function runTieout(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { CI: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'bin/tieout.mjs'), ...args], {
    cwd: options.cwd ?? root,
    env: { ...inherited, ...options.env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  options.during?.(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder of a test's own, with a blank in its name. */
export function makeFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'tieout cli '));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
