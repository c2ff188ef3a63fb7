import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { failure } from '../../ground/index.ts';
import { type OpenState, openState } from '../../stores/state/index.ts';
import {
  firstStart,
  newOwnerLink,
  newToken,
  nobodySignsIn,
  type ShownLink,
  type ShownToken,
} from '../people/index.ts';
import type { WorkspaceTools } from '../workspace/index.ts';

/** The workspaces of a folder or a server, open. */
export interface OpenWorkspaces {
  readonly state: OpenState;
  readonly tools: WorkspaceTools;
  /** Whether somebody can sign in. */
  isSignInSetUp(): Promise<boolean>;
  /**
   * What is to be shown, this once: a link where nobody can sign in yet and where another one is asked for, a token where
   * one is asked for. Asked for when it can be shown, for neither can be had again.
   */
  secretsToShow(wanted: { readonly link: boolean; readonly token: boolean }): Promise<ShownSecrets>;
}

/** What lets somebody in; kept as hashes only. */
export interface ShownSecrets {
  readonly link: ShownLink | null;
  readonly token: ShownToken | null;
}

/**
 * Opens the state at a folder, made where there is none, or at the URL of a PostgreSQL. Fails with the codes
 * `state-...`.
 */
export async function openWorkspaces(where: string): Promise<OpenWorkspaces> {
  const state = await openState(await optionsOf(where));
  const tools: WorkspaceTools = {
    now: () => new Date().toISOString(),
    newId: (prefix) => `${prefix}_${randomBytes(10).toString('hex')}`,
  };
  return {
    state,
    tools,
    isSignInSetUp: async () => !(await nobodySignsIn(state)),
    secretsToShow: async (wanted) => {
      await firstStart(state, tools);
      const link = wanted.link || (await nobodySignsIn(state));
      return {
        link: link ? await newOwnerLink(state, tools) : null,
        token: wanted.token ? await newToken(state, tools) : null,
      };
    },
  };
}

/** Opens a state that is there: whoever only looks makes none. Fails with `file-not-found` besides. */
export async function openStanding(where: string): Promise<OpenWorkspaces> {
  if (!isUrl(where) && !existsSync(join(resolve(where), 'server')))
    throw failure(
      'file-not-found',
      { path: where },
      { hint: 'Give the folder or URL of --state of "tieout serve".' },
    );
  return openWorkspaces(where);
}

/** Whether a place of the state is a PostgreSQL by its URL. */
export const isUrl = (where: string): boolean => /^postgres(ql)?:\/\//.test(where);

async function optionsOf(where: string): Promise<Parameters<typeof openState>[0]> {
  if (isUrl(where)) return { kind: 'url', url: where };
  const folder = resolve(where);
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('state-folder-unreachable', { folder, reason }, { cause });
  }
  return { kind: 'embedded', folder };
}
