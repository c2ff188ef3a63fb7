import { openWorkspaces } from '../../../app/actions/open-workspaces.ts';
import type { ShownToken } from '../../../app/workspace/index.ts';
import { failure } from '../../../ground/index.ts';
import { loopbackOf, serveApi } from '../../api/index.ts';
import { untilInterrupted } from '../show/until-interrupted.ts';

/** What `tieout serve` was called with. */
export interface ServeCall {
  readonly state: string;
  readonly host: string;
  readonly port: string;
  readonly newToken?: true;
  readonly json?: true;
}

/** Serves the API until somebody wants it to end. */
export async function runServe(call: ServeCall, version: string): Promise<number> {
  const port = readPort(call.port);
  const host = loopbackOf(call.host);
  // From here on: a Ctrl-C while it starts ends it as well, once it has started.
  const interrupted = untilInterrupted();
  const { state, tools, tokenToShow } = await openWorkspaces(call.state);
  try {
    const onFault = (thrown: unknown, requestId: string): void => {
      const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      process.stderr.write(`Request ${requestId}: ${text}\n`);
    };
    const served = await serveApi(state, { ...tools, host, port, version, onFault });
    try {
      say(call, served.url, await tokenToShow(call.newToken === true));
      await interrupted;
    } finally {
      await served.close();
    }
  } finally {
    await state.close();
  }
  return 0;
}

function say({ json, state }: ServeCall, url: string, token: ShownToken | null): void {
  const out = (text: string): void => void process.stdout.write(`${text}\n`);
  if (json) {
    out(JSON.stringify({ url, state: withoutPassword(state), token }));
    return;
  }
  if (token !== null) out(`Token of the workspace ${token.workspace}, shown this once: ${token.secret}`);
  out(`The API is at ${url}v1/workspaces and is described at ${url}openapi.json. Ctrl-C ends it.`);
}

const withoutPassword = (state: string): string => state.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1@');

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw failure('usage-bad-value', { option: '--port', value: text, expected: 'a port from 0 to 65535' });
}
