/**
 * The page and the API as people have them, on a state of a test's own.
 * Comes in: where the state is to be. Goes out: an address, and a link for the owner. May touch: a temporary folder, a
 * port of this machine.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspaces } from '../../src/app/actions/open-workspaces.ts';
import { serveWorkspaces } from '../../src/faces/cli/run/serve-workspaces.ts';
import { startPostgres } from '../postgres.ts';

export interface Served {
  readonly url: string;
  /** The owner's one-time link. */
  readonly welcome: string;
  /** A token that may do everything, for what a test does beside the page. */
  readonly token: { readonly workspace: string; readonly secret: string };
  close(): Promise<void>;
}

/** Where the state is: embedded in the folder of the test, or on a PostgreSQL of the system. */
export type Place = { readonly kind: 'embedded' } | { readonly kind: 'url'; readonly bin: string };

export async function serveNew(place: Place = { kind: 'embedded' }): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'tieout-page-'));
  // As root the server runs as nobody, who must be able to walk there.
  await chmod(folder, 0o755);
  const undo: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const undoAll = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    let where = folder;
    if (place.kind === 'url') {
      const { connectionOptions, stop } = await startPostgres(place.bin);
      const { host, user, database } = connectionOptions;
      where = `postgresql://${user}@${encodeURIComponent(host)}/${database}`;
      undo.push(stop);
    }
    const { state, tools, secretsToShow } = await openWorkspaces(where);
    undo.push(() => state.close());
    const served = await serveWorkspaces(state, {
      ...tools,
      host: '127.0.0.1',
      port: 0,
      version: '1.0.0',
      filesFolder: folder,
      mayRead: [],
      demo: false,
    });
    undo.push(() => served.close());
    const { link, token } = await secretsToShow({ link: true, token: true });
    if (link === null || token === null) throw new Error('A new state gives neither a link nor a token.');
    return { url: served.url, welcome: `${served.url}welcome#${link.secret}`, token, close: undoAll };
  } catch (thrown) {
    await undoAll();
    throw thrown;
  }
}
