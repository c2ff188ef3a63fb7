import { resolve } from 'node:path';
import { isUrl, openWorkspaces, type ShownSecrets } from '../../../app/actions/open-workspaces.ts';
import { untilInterrupted } from '../show/until-interrupted.ts';
import { ensurePage } from './ensure-page.ts';
import { type ListeningCall, listeningOf } from './listening-of.ts';
import { type OpenIdCall, openIdOf } from './open-id-of.ts';
import { serveWorkspaces } from './serve-workspaces.ts';

/** What `tieout serve` was called with. */
export interface ServeCall extends ListeningCall, OpenIdCall {
  readonly state: string;
  readonly files?: string;
  readonly allowFolder?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly newLink?: true;
  readonly newToken?: true;
  readonly json?: true;
}

/** Serves the API until somebody wants it to end. */
export async function runServe(call: ServeCall, version: string): Promise<number> {
  const [listening, openId] = await Promise.all([listeningOf(call), openIdOf(call)]);
  // From here on: a Ctrl-C while it starts ends it as well, once it has started.
  const interrupted = untilInterrupted();
  await ensurePage();
  const { state, tools, secretsToShow } = await openWorkspaces(call.state);
  try {
    const filesFolder = filesBeside(call);
    const served = await serveWorkspaces(state, {
      ...tools,
      ...listening,
      version,
      openId,
      filesFolder,
      mayRead: (call.allowFolder ?? []).map((folder) => resolve(folder)),
      allowHosts: call.allowHost ?? [],
      demo: false,
    });
    try {
      const wanted = { link: call.newLink === true, token: call.newToken === true };
      say(call, served.url, await secretsToShow(wanted));
      await interrupted;
    } finally {
      await served.close();
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
