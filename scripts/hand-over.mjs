import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a command in this process's place: same terminal, same signals, and its exit code as the answer
 * (128 + number where a signal ended it).
 */
export function handOver(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    // Ctrl-C in a terminal reaches the whole group already: passing it on would deliver it twice.
    const passOn = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const done = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('close', (code, signal) => {
      done();
      resolve(signal === null ? (code ?? 70) : 128 + (constants.signals[signal] ?? 0));
    });
  });
}
