import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failure } from '../../ground/index.ts';
import { type OpenState, openState } from '../../stores/state/index.ts';
import { firstStart, newToken, type ShownToken } from '../workspace/access.ts';
import type { WorkspaceTools } from '../workspace/record-run.ts';

/** The workspaces of a folder or a server, open. */
export interface OpenWorkspaces {
  readonly state: OpenState;
  readonly tools: WorkspaceTools;
  /**
   * A token that is to be shown, this once: at the first start, and where another one is asked for; else null. Asked for
   * when it can be shown, for it cannot be had again.
   */
  tokenToShow(another: boolean): Promise<ShownToken | null>;
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
    tokenToShow: async (another) => {
      const first = await firstStart(state, tools);
      return first === null && another ? newToken(state, tools) : first;
    },
  };
}

async function optionsOf(where: string): Promise<Parameters<typeof openState>[0]> {
  if (/^postgres(ql)?:\/\//.test(where)) return { kind: 'url', url: where };
  const folder = resolve(where);
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('state-folder-unreachable', { folder, reason }, { cause });
  }
  return { kind: 'embedded', folder };
}
