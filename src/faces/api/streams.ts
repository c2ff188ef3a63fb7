import { failure } from '../../ground/index.ts';

/** The streams that are open, counted by who opened them. */
export interface Streams {
  /** Counts one more; gives what counts it off again. Fails with `too-many-streams`. */
  enter(who: string): () => void;
}

/** Lets everybody have so many streams open at once. */
export function openStreams(most: number): Streams {
  const open = new Map<string, number>();
  return {
    enter: (who) => {
      const count = open.get(who) ?? 0;
      if (count >= most) throw failure('too-many-streams', { most });
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
