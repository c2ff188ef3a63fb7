import { INSTALLATION, type State } from '../../../model/workspace/index.ts';
import type { WorkspaceTools } from '../../workspace/index.ts';
import { keepLatest } from './limiter.ts';

export interface FailedSignIns {
  /** Of somebody who is known, or null for an address that nobody has. */
  add(person: string | null): Promise<void>;
  /** Writes what was counted and not written yet. */
  flush(): Promise<void>;
}

/** More people than this within an hour are counted together. */
const PEOPLE = 1000;
const OTHERS = 'others';

/**
 * Failed sign-ins in the log, without letting a stranger fill it: the first of an hour for each person is written at once,
 * the number of them all with the next entry after the hour, or when it closes.
 */
export function countFailedSignIns(state: State, { now, newId }: WorkspaceTools): FailedSignIns {
  let hour = '';
  let counts = new Map<string, number>();

  const write = (key: string, details: { readonly [name: string]: string | number }): Promise<void> =>
    state.change(INSTALLATION, async ({ record }) =>
      record({
        id: newId('aud'),
        at: now(),
        actor: { kind: 'system', id: null, name: 'Tieout' },
        action: 'sign-in.fail',
        subject: key === OTHERS ? null : { kind: 'person', id: key },
        details,
      }),
    );
  const flush = async (): Promise<void> => {
    const [ended, of] = [counts, hour];
    counts = new Map();
    for (const [key, count] of ended) if (count > 1) await write(key, { hour: of, count });
  };

  return {
    flush,
    add: async (person) => {
      const current = now().slice(0, 13);
      if (current !== hour) {
        await flush();
        hour = current;
      }
      const key = person !== null && (counts.has(person) || counts.size < PEOPLE) ? person : OTHERS;
      const count = (counts.get(key) ?? 0) + 1;
      keepLatest(counts, key, count, PEOPLE + 1);
      if (count === 1) await write(key, { hour: current, count });
    },
  };
}
