import { INSTALLATION, type State } from '../../../model/workspace/index.ts';
import type { WorkspaceTools } from '../../workspace/index.ts';

export interface HourlyCount {
  /** What happened, and to whom it belongs; null where nobody is known. */
  add(action: string, person: string | null): Promise<void>;
  /** Writes what was counted and not written yet. */
  flush(): Promise<void>;
}

/** More than these within an hour are counted together. */
const KEYS = 1000;

interface Counted {
  readonly action: string;
  readonly person: string | null;
  readonly count: number;
}

/**
 * What strangers can make happen as often as they like, in the log without letting them fill it: the first of an hour for
 * each person is written at once, the number of them all with what comes after the hour, or when it closes.
 */
export function countByTheHour(state: State, { now, newId }: WorkspaceTools): HourlyCount {
  let hour = '';
  let counts = new Map<string, Counted>();

  const write = ({ action, person, count }: Counted, of: string): Promise<void> =>
    state.change(INSTALLATION, async ({ record }) =>
      record({
        id: newId('aud'),
        at: now(),
        actor: { kind: 'system', id: null, name: 'Tieout' },
        action,
        subject: person === null ? null : { kind: 'person', id: person },
        details: { hour: of, count },
      }),
    );
  const flush = async (): Promise<void> => {
    const [ended, of] = [counts, hour];
    counts = new Map();
    for (const counted of ended.values()) if (counted.count > 1) await write(counted, of);
  };

  return {
    flush,
    add: async (action, given) => {
      const current = now().slice(0, 13);
      if (current !== hour) {
        await flush();
        hour = current;
      }
      const isRoom = counts.size < KEYS || counts.has(`${action} ${given}`);
      const person = isRoom ? given : null;
      const count = (counts.get(`${action} ${person}`)?.count ?? 0) + 1;
      const counted = { action, person, count };
      counts.set(`${action} ${person}`, counted);
      if (count === 1) await write(counted, current);
    },
  };
}
