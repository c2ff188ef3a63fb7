import { failure } from '../../../../ground/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';

/** The lock that the process of a run holds for as long as it lives: the server lets go of it when the process dies. */
export const lockOf = (id: string): string => `tieout:${id}`;

/** A connection that is kept aside for the locks of all runs of this process. */
interface Keeper {
  readonly one: Promise<Db>;
  readonly ids: Set<string>;
  /** Gives the connection back. */
  end(): void;
}

const keepers = new WeakMap<Db, Keeper>();

/** Says that this process runs a run; gives what lets go of it, and null where another holds it. */
export async function claimRun(db: Db, id: string): Promise<(() => Promise<void>) | null> {
  const keeper = keepers.get(db) ?? openKeeper(db);
  // The lock of a session may be taken twice by it: who holds a run here is known here.
  if (keeper.ids.has(id)) return null;
  keeper.ids.add(id);
  const forget = (): void => {
    keeper.ids.delete(id);
    if (keeper.ids.size > 0) return;
    if (keepers.get(db) === keeper) keepers.delete(db);
    keeper.end();
  };
  try {
    const [lock] = await ask<{ readonly free: boolean }>(
      await keeper.one,
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as free',
      [lockOf(id)],
    );
    if (lock?.free !== true) {
      forget();
      return null;
    }
  } catch (thrown) {
    forget();
    throw thrown;
  }
  let held = true;
  return async () => {
    if (!held) return;
    held = false;
    const one = await keeper.one;
    // A connection that broke has let go of the lock by itself.
    await ask(one, 'select pg_advisory_unlock(hashtextextended($1, 0))', [lockOf(id)]).catch(() => undefined);
    forget();
  };
}

/** The same where nobody else can hold it. */
export async function holdRun(db: Db, id: string): Promise<() => Promise<void>> {
  const letGo = await claimRun(db, id);
  if (letGo === null) throw failure('bug', { what: `the run ${id} is held already` });
  return letGo;
}

function openKeeper(db: Db): Keeper {
  const taken = Promise.withResolvers<Db>();
  const enough = Promise.withResolvers<void>();
  const ended = db.connection().execute(async (one) => {
    taken.resolve(one);
    await enough.promise;
  });
  ended.catch(taken.reject);
  taken.promise.catch(() => undefined);
  const keeper = { one: taken.promise, ids: new Set<string>(), end: () => enough.resolve() };
  keepers.set(db, keeper);
  return keeper;
}
