import { join } from 'node:path';
import type { State } from '../../model/workspace/index.ts';
import { openOutside } from '../../stores/outside/index.ts';
import { openVault } from '../../stores/vault/index.ts';
import type { AlertConfig } from '../config.ts';
import type { WorkspaceTools } from '../workspace/record-run.ts';
import { type AlertDesk, openAlertDesk } from './alert-desk.ts';
import { keepWatch } from './keep-watch.ts';

/** What the alerts of a server are opened with. */
export interface AlertsOptions extends WorkspaceTools, AlertConfig {
  readonly version: string;
  /** Where the key is that seals secrets, unless it is given. */
  readonly filesFolder: string;
  /** The address of the page as people have it; null where nobody said. */
  readonly link: string | null;
  readonly onFault: (thrown: unknown, what: string) => void;
}

/** The alerts of a server: the desk, and a watch that begins when the server listens. */
export interface OpenAlerts {
  readonly desk: AlertDesk;
  /** Begins to look and to deliver; gives what ends it. */
  watch(): () => Promise<void>;
}

/** Opens the alerts of a server. Nothing is made and nothing is sent before somebody adds a channel. */
export function openAlerts(state: State, options: AlertsOptions): OpenAlerts {
  const { vaultKey, filesFolder, allowHosts } = options;
  const desk = openAlertDesk(state, {
    ...options,
    vault: openVault(vaultKey === null ? { file: join(filesFolder, 'vault.key') } : { text: vaultKey }),
    outside: openOutside({ allow: allowHosts }),
  });
  return { desk, watch: () => keepWatch(state, { ...options, alerts: desk }) };
}
