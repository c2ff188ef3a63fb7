import { failure } from '../../ground/index.ts';

/** The streams that are open, counted by who opened them. */
export interface Streams {
  /** Counts one more; gives what counts it off again. Fails where there are too many. */
  enter(who: string): () => void;
}

/** Lets everybody have so many open at once; says with this code that they are too many. */
export function openStreams(
  most: number,
  tooMany: 'too-many-streams' | 'too-many-exports' = 'too-many-streams',
): Streams {
  const open = new Map<string, number>();
  return {
    enter: (who) => {
      const count = open.get(who) ?? 0;
      if (count >= most) throw failure(tooMany, { most });
      open.set(who, count + 1);
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        const left = (open.get(who) ?? 1) - 1;
        if (left === 0) open.delete(who);
        else open.set(who, left);
      };
    },
  };
}
