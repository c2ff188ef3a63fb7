import { sql } from 'kysely';
import type { ClientConfig } from 'pg';
import { failure, isFailure } from '../../ground/index.ts';
import type { State } from '../../model/workspace/index.ts';
import { type Connection, connect } from './connection.ts';
import { startEmbedded } from './embedded/index.ts';
import { migrate } from './migrate.ts';
import { stateOn } from './state-on.ts';

/** Where the state is: in a folder, with a PostgreSQL of our own, or in a PostgreSQL 15 or newer by its URL. */
export type StateOptions =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'url'; readonly url: string };

export interface OpenState extends State {
  close(): Promise<void>;
}

const OLDEST = 150_000;

/**
 * Opens the state, made where there is none, brought to what this version needs, recovered where it was cut short.
 * Fails with a code that begins with `state-`.
 */
export async function openState(options: StateOptions): Promise<OpenState> {
  if (options.kind === 'url') {
    const server = withoutPassword(options.url);
    return openOn({ connectionString: options.url }, server, async () => undefined);
  }
  const embedded = await startEmbedded(options.folder);
  return openOn(embedded.connection, options.folder, embedded.stop);
}

async function openOn(config: ClientConfig, server: string, stop: () => Promise<void>): Promise<OpenState> {
  const connection = connect(config);
  const close = async () => {
    await connection.close();
    await stop();
  };
  try {
    await refuseOld(connection, server);
    await migrate(connection.db);
  } catch (cause) {
    await close();
    throw cause;
  }
  return { ...stateOn(connection), close };
}

async function refuseOld({ db }: Connection, server: string): Promise<void> {
  const { rows } = await sql<{ number: number; version: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version`
    .execute(db)
    .catch((cause: unknown) => {
      const reason = isFailure(cause) ? String(cause.values['reason']) : String(cause);
      throw failure('state-unreachable', { server, reason }, { cause });
    });
  const [{ number, version } = { number: 0, version: '' }] = rows;
  if (number < OLDEST) throw failure('state-server-too-old', { server, version });
}

/** How a server is named in messages: who and where, never the password. */
function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1***');
}
