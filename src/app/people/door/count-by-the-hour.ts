import { INSTALLATION, type State } from '../../../model/workspace/index.ts';
import type { WorkspaceTools } from '../../workspace/index.ts';

export interface HourlyCount {
  /** What happened, and to whom it belongs; null where nobody is known. Takes no time: it is written afterwards. */
  add(action: string, person: string | null): void;
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
 * each person is written at once, the number of them all with what comes after the hour, or when it closes. Nobody waits
 * for the writing, or its time would tell who is known here.
 */
export function countByTheHour(
  state: State,
  { now, newId }: WorkspaceTools,
  onFault: (thrown: unknown) => void,
): HourlyCount {
  let hour = '';
  let counts = new Map<string, Counted>();
  let written = Promise.resolve();

  const write = ({ action, person, count }: Counted, of: string): void => {
    const entry = {
      id: newId('aud'),
      at: now(),
      actor: { kind: 'system', id: null, name: 'Tieout' },
      action,
      subject: person === null ? null : { kind: 'person', id: person },
      details: { hour: of, count },
    } as const;
    written = written
      .then(() => state.change(INSTALLATION, async ({ record }) => record(entry)))
      .catch(onFault);
  };
  const writeTotals = (): void => {
    for (const counted of counts.values()) if (counted.count > 1) write(counted, hour);
    counts = new Map();
  };

  return {
    flush: async () => {
      writeTotals();
      await written;
    },
    add: (action, given) => {
      const current = now().slice(0, 13);
      if (current !== hour) {
        writeTotals();
        hour = current;
      }
      const isRoom = counts.size < KEYS || counts.has(`${action} ${given}`);
      const person = isRoom ? given : null;
      const count = (counts.get(`${action} ${person}`)?.count ?? 0) + 1;
      const counted = { action, person, count };
      counts.set(`${action} ${person}`, counted);
      if (count === 1) write(counted, current);
    },
  };
}
