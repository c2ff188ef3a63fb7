import { failure } from '../../../ground/index.ts';

/** The port that `--port` names; 0 takes a free one. Fails with `usage-bad-value`. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw failure('usage-bad-value', { option: '--port', value: text, expected: 'a port from 0 to 65535' });
}
