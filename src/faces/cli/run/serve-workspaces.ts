import { openAlerts } from '../../../app/alerts/index.ts';
import { readAlertConfig, readMachineConfig, readServerConfig } from '../../../app/config.ts';
import { keepTidy, type OpenIdOptions, openDoor, openIdProvider } from '../../../app/people/index.ts';
import { openDesk } from '../../../app/runs/index.ts';
import type { WorkspaceTools } from '../../../app/workspace/index.ts';
import type { State } from '../../../model/workspace/index.ts';
import { type Listening, type ServedApi, serveApi } from '../../api/index.ts';

/** How workspaces are served. */
export interface ServeWorkspacesOptions extends WorkspaceTools, Listening {
  readonly version: string;
  /** Where what does not belong into a database is. */
  readonly filesFolder: string;
  /** Folders that sources may name paths in. */
  readonly mayRead: readonly string[];
  /** Where else people can sign in; null: nowhere. */
  readonly openId?: OpenIdOptions | null;
  /** Hosts that alerts may be sent to wherever they are, besides those of the environment. */
  readonly allowHosts?: readonly string[];
  /** Whoever comes is the person of the demo. */
  readonly demo: boolean;
}

const MIB = 1024 * 1024;
/** How long a server waits for more of a file. */
const IDLE_MS = 30_000;

/** Serves the page and the API on a state; what is no caller's fault is said on stderr. Fails with `port-not-free`. */
export async function serveWorkspaces(state: State, options: ServeWorkspacesOptions): Promise<ServedApi> {
  const {
    version,
    filesFolder,
    mayRead,
    demo,
    openId = null,
    now,
    newId,
    allowHosts = [],
    ...listening
  } = options;
  const tools = { now, newId };
  const onFault = (thrown: unknown, requestId: string): void => {
    const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    process.stderr.write(`${requestId}: ${text}\n`);
  };
  const { uploadMiB, quotaMiB, runsAtOnce } = readServerConfig();
  const desk = await openDesk(state, {
    ...tools,
    machine: readMachineConfig(),
    version,
    filesFolder,
    mayRead,
    limits: { fileBytes: uploadMiB * MIB, workspaceBytes: quotaMiB * MIB, idleMs: IDLE_MS },
    atOnce: runsAtOnce,
    onFault,
  });
  const onFaultOf = (about: string) => (thrown: unknown) => onFault(thrown, about);
  const door = openDoor(state, tools, onFaultOf('log'));
  const endTidying = await keepTidy(state, tools, onFaultOf('tidying'));
  const configured = readAlertConfig();
  const alerts = openAlerts(state, {
    ...tools,
    vaultKey: configured.vaultKey,
    allowHosts: [...configured.allowHosts, ...allowHosts],
    version,
    filesFolder,
    link: listening.publicUrl ?? null,
    onFault,
  });
  const house = {
    version,
    demo,
    desk,
    alerts: alerts.desk,
    door,
    openId: openId === null ? null : openIdProvider(openId),
  };
  try {
    const served = await serveApi(state, { ...tools, ...listening, house, onFault });
    const endWatch = alerts.watch();
    return {
      url: served.url,
      close: async () => {
        // Whoever watches a run is told first that there is no more to see.
        await Promise.all([desk.close(), served.close(), endWatch()]);
        endTidying();
        await door.close();
      },
    };
  } catch (thrown) {
    endTidying();
    await desk.close();
    await door.close();
    throw thrown;
  }
}
