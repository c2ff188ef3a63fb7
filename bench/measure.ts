import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of a child process, seen from outside. */
export interface Run {
  readonly seconds: number;
  readonly peakMib: number;
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const POLL_MS = 20;
const KEEP = 4000;

/** The kernel's high-water mark of a process's resident memory; 0 where /proc does not tell. */
function highWaterMib(pid: number): number {
  try {
    const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Number(match[1]) / 1024 : 0;
  } catch {
    return 0;
  }
}

/** Runs a command to its end and measures wall time and peak resident memory. */
export function measure(command: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
    let stdout = '';
    let stderr = '';
    let peakMib = 0;
    const poll = setInterval(() => {
      peakMib = Math.max(peakMib, highWaterMib(child.pid ?? 0));
    }, POLL_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      stdout = (stdout + chunk.toString('utf8')).slice(-KEEP);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-KEEP);
    });
    child.on('error', (error) => {
      clearInterval(poll);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(poll);
      resolve({
        seconds: (performance.now() - started) / 1000,
        peakMib,
        exitCode: code ?? 130,
        stdout,
        stderr,
      });
    });
  });
}

/** The middle of the values; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
