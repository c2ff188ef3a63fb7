import { resolve } from 'node:path';
import { isUrl, openWorkspaces, type ShownSecrets } from '../../../app/actions/open-workspaces.ts';
import { readMachineConfig } from '../../../app/config.ts';
import { openDesk } from '../../../app/runs/index.ts';
import { failure } from '../../../ground/index.ts';
import { loopbackOf, serveApi } from '../../api/index.ts';
import { untilInterrupted } from '../show/until-interrupted.ts';
import { ensurePage } from './ensure-page.ts';

/** What `tieout serve` was called with. */
export interface ServeCall {
  readonly state: string;
  readonly host: string;
  readonly port: string;
  readonly files?: string;
  readonly newLink?: true;
  readonly newToken?: true;
  readonly json?: true;
}

/** How much heavy work is done at once: each may take as much memory as the machine was said to bear. */
const AT_ONCE = 1;

/** Serves the API until somebody wants it to end. */
export async function runServe(call: ServeCall, version: string): Promise<number> {
  const port = readPort(call.port);
  const host = loopbackOf(call.host);
  // From here on: a Ctrl-C while it starts ends it as well, once it has started.
  const interrupted = untilInterrupted();
  await ensurePage();
  const { state, tools, secretsToShow } = await openWorkspaces(call.state);
  try {
    const onFault = (thrown: unknown, requestId: string): void => {
      const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      process.stderr.write(`${requestId}: ${text}\n`);
    };
    const desk = await openDesk(state, {
      ...tools,
      machine: readMachineConfig(),
      version,
      filesFolder: filesBeside(call),
      atOnce: AT_ONCE,
      onFault,
    });
    const house = { version, demo: false, desk };
    const served = await serveApi(state, { ...tools, host, port, house, onFault }).catch(
      async (thrown: unknown) => {
        await desk.close();
        throw thrown;
      },
    );
    try {
      const wanted = { link: call.newLink === true, token: call.newToken === true };
      say(call, served.url, await secretsToShow(wanted));
      await interrupted;
    } finally {
      // Whoever watches a run is told first that there is no more to see.
      await Promise.all([desk.close(), served.close()]);
    }
  } finally {
    await state.close();
  }
  return 0;
}

function say({ json, state }: ServeCall, url: string, { link, token }: ShownSecrets): void {
  const out = (text: string): void => void process.stdout.write(`${text}\n`);
  // Behind the #, so that no server and no log on the way ever sees it.
  const welcome = link === null ? null : { url: `${url}welcome#${link.secret}`, expiresAt: link.expiresAt };
  if (json) {
    out(JSON.stringify({ url, state: withoutPassword(state), welcome, token }));
    return;
  }
  if (welcome !== null) out(`The owner begins here, once and within 24 hours: ${welcome.url}`);
  if (token !== null) out(`Token of the workspace ${token.workspace}, shown this once: ${token.secret}`);
  out(`The page is at ${url}, the API is described at ${url}docs. Ctrl-C ends it.`);
}

/** What does not belong into a database: in the folder of the state, or where it was said to be. */
function filesBeside({ state, files }: ServeCall): string {
  if (files !== undefined) return resolve(files);
  return isUrl(state) ? resolve('tieout-files') : resolve(state);
}

const withoutPassword = (state: string): string => state.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1@');

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw failure('usage-bad-value', { option: '--port', value: text, expected: 'a port from 0 to 65535' });
}
