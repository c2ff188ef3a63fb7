import type { Condition } from '../../../model/index.ts';
import type { Grain, Population } from './population.ts';

/** Counts conjunctions for one search; the answers come in the order of the questions. */
export type Ask = (
  grain: Grain,
  conjunctions: readonly (readonly Condition[])[],
) => Promise<readonly number[]>;

/**
 * Runs searches side by side and puts their questions to the population together: it is asked once every
 * search waits for an answer or is done, and never the same thing twice.
 */
export async function askTogether<T>(
  population: Population,
  searches: readonly ((ask: Ask) => Promise<T>)[],
): Promise<readonly T[]> {
  const known = new Map<Grain, Map<string, number>>();
  const open = new Map<Grain, Map<string, readonly Condition[]>>();
  const running = new Set(searches);
  let waiting: { readonly search: unknown; resume: () => void; fail: (cause: unknown) => void }[] = [];

  const askFor =
    (search: unknown): Ask =>
    async (grain, conjunctions) => {
      const answers = entry(known, grain);
      const keys = conjunctions.map(keyOf);
      let unknown = false;
      for (const [i, key] of keys.entries()) {
        if (answers.has(key)) continue;
        unknown = true;
        entry(open, grain).set(key, conjunctions[i] ?? []);
      }
      if (unknown) {
        await new Promise<void>((resume, fail) => {
          waiting.push({ search, resume, fail });
          lookWhetherAllWait();
        });
      }
      return keys.map((key) => answers.get(key) ?? 0);
    };

  // In a microtask, so that what one search asks side by side goes into one question.
  const lookWhetherAllWait = () =>
    queueMicrotask(() => {
      const asking = new Set(waiting.map(({ search }) => search));
      if (asking.size === 0 || asking.size < running.size) return;
      const resumed = waiting;
      waiting = [];
      flush().then(
        () => {
          for (const { resume } of resumed) resume();
        },
        (cause: unknown) => {
          for (const { fail } of resumed) fail(cause);
        },
      );
    });

  const flush = async () => {
    const questions = [...open].map(([grain, conjunctions]) => ({ grain, asked: [...conjunctions] }));
    open.clear();
    for (const { grain, asked } of questions) {
      const counts = await population.count(
        grain,
        asked.map(([, conjunction]) => conjunction),
      );
      for (const [i, [key]] of asked.entries()) entry(known, grain).set(key, counts[i] ?? 0);
    }
  };

  return Promise.all(
    searches.map(async (search) => {
      try {
        return await search(askFor(search));
      } finally {
        running.delete(search);
        lookWhetherAllWait();
      }
    }),
  );
}

/** A conjunction is the same in any order of its conditions. */
function keyOf(conjunction: readonly Condition[]): string {
  return JSON.stringify(conjunction.map((c) => [c.attribute, c.test, c.value, c.to ?? '']).sort());
}

function entry<V>(table: Map<Grain, Map<string, V>>, grain: Grain): Map<string, V> {
  const found = table.get(grain) ?? new Map<string, V>();
  table.set(grain, found);
  return found;
}
