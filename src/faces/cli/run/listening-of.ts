import { readFile } from 'node:fs/promises';
import { readReachConfig } from '../../../app/config.ts';
import { failure } from '../../../ground/index.ts';
import { type Listening, planListening } from '../../api/index.ts';
import { readPort } from './read-port.ts';

/** How a command was told to listen. */
export interface ListeningCall {
  readonly host: string;
  readonly port: string;
  readonly publicUrl?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly trustProxy?: true;
}

/** Where to listen, from options and the environment; refused here where it can be, before anything is opened. */
export async function listeningOf(call: ListeningCall): Promise<Listening> {
  const { host, tlsCert, tlsKey, trustProxy } = call;
  const publicUrl = call.publicUrl ?? readReachConfig().publicUrl;
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    const [option, other] = tlsCert === undefined ? ['--tls-cert', '--tls-key'] : ['--tls-key', '--tls-cert'];
    throw failure('usage-missing-option', { option, expected: `with ${other}` });
  }
  const tls =
    tlsCert === undefined || tlsKey === undefined
      ? null
      : { cert: await readText(tlsCert), key: await readText(tlsKey) };
  const listening: Listening = {
    host,
    port: readPort(call.port),
    ...(publicUrl !== null && { publicUrl }),
    ...(tls !== null && { tls }),
    ...(trustProxy && { trustProxy }),
  };
  planListening(listening);
  return listening;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('file-not-readable', { file: path, reason }, { cause });
  }
}
