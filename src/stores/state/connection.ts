import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import { type ClientConfig, Pool, type PoolClient } from 'pg';
import { mayTryAgain, stateFailure } from './state-failure.ts';
import type { Tables } from './tables/index.ts';
import { readValue } from './values.ts';

/** Queries of the state; inside a transaction they all belong to it. */
export type Db = Kysely<Tables>;

/** One transaction: its queries, and its connection for what Kysely does not do (COPY). */
export interface Work {
  readonly db: Db;
  readonly client: PoolClient;
}

/** A snapshot sees one moment all along, and changes nothing. */
export type TransactionKind = 'change' | 'snapshot';

const BEGIN: Readonly<Record<TransactionKind, string>> = {
  change: 'begin',
  snapshot: 'begin isolation level repeatable read read only',
};

export interface Connection {
  /** For single statements; each is a transaction of its own. */
  readonly db: Db;
  /** Runs work in one transaction: all of it holds on the disk when this returns, or nothing does. */
  transaction<T>(work: (work: Work) => Promise<T>, kind?: TransactionKind): Promise<T>;
  close(): Promise<void>;
}

const CONNECTIONS = 10;
const ATTEMPTS = 5;
/** Acknowledged means durable, and times are in one zone, whatever the server's own settings say. */
const SESSION = `set timezone = 'UTC'; set datestyle = 'ISO, YMD';
  select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local')`;

/** A pool of connections; none is made before the first query. */
export function connect(config: ClientConfig): Connection {
  const pool = new Pool({
    ...config,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    application_name: 'tieout',
    types: { getTypeParser: readValue },
  });
  // A connection that breaks while nobody uses it is replaced when one is needed.
  pool.on('error', () => undefined);
  // One that breaks in use says so twice: the query fails, which is enough.
  pool.on('connect', (client) => client.on('error', () => undefined));

  const db = kyselyOn(
    async () => watched(await take(pool)),
    () => pool.end(),
  );
  const once = async <T>(work: (work: Work) => Promise<T>, kind: TransactionKind): Promise<T> => {
    const client = await take(pool);
    const { client: borrowed, ended } = borrow(client);
    let broken = true;
    try {
      await client.query(BEGIN[kind]);
      const result = await work({ db: kyselyOn(async () => borrowed), client });
      const { command } = await client.query('commit');
      broken = false;
      // A statement failed and nobody said so: the server has thrown everything away.
      if (command === 'ROLLBACK') throw new Error('The transaction was given up by an earlier error.');
      return result;
    } catch (cause) {
      if (broken) broken = !(await rolledBack(client));
      throw stateFailure(cause);
    } finally {
      ended();
      client.release(broken);
    }
  };

  return {
    db,
    transaction: async (work, kind = 'change') => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(work, kind);
        } catch (thrown) {
          if (attempt === ATTEMPTS || !mayTryAgain(thrown)) throw thrown;
        }
      }
    },
    close: () => db.destroy(),
  };
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}

const prepared = new WeakSet<PoolClient>();

async function take(pool: Pool): Promise<PoolClient> {
  try {
    const client = await pool.connect();
    if (!prepared.has(client)) {
      prepared.add(client);
      await client.query(SESSION).catch((cause: unknown) => {
        client.release(true);
        throw cause;
      });
    }
    return client;
  } catch (cause) {
    throw stateFailure(cause);
  }
}

/** A client of the driver whose errors are failures. */
function watched(client: PoolClient, release = (destroy?: boolean) => client.release(destroy)) {
  const query = async (sql: string, values: readonly unknown[]) => {
    try {
      return await client.query(sql, values as unknown[]);
    } catch (cause) {
      throw stateFailure(cause);
    }
  };
  return { query, release } as unknown as PostgresPoolClient;
}

/** The client of a transaction: what is asked after its end would belong to nobody, so it is refused. */
function borrow(client: PoolClient): { readonly client: PostgresPoolClient; readonly ended: () => void } {
  let open = true;
  const inner = watched(client, () => undefined);
  const query = async (sql: string, values: readonly unknown[]) => {
    if (!open) throw new Error('The transaction of this query has ended.');
    return inner.query(sql, values);
  };
  return {
    client: { query, release: () => undefined } as unknown as PostgresPoolClient,
    ended: () => {
      open = false;
    },
  };
}

function kyselyOn(
  take: () => Promise<PostgresPoolClient>,
  end: () => Promise<void> = async () => undefined,
): Db {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: take, end, options: {} } }),
    // Columns are snake_case and records camelCase; what is inside a jsonb value is left alone.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
