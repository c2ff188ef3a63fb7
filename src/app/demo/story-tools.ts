import { hash } from 'node:crypto';
import type { WorkspaceTools } from '../workspace/index.ts';

/** Tools of a past that is told: its clock is set by what happens, and the same story gives the same ids. */
export interface StoryTools extends WorkspaceTools {
  /** Sets the clock; it never goes back. */
  setClock(at: string): void;
}

/** A moment passes with everything that is written down. */
const MOMENT_MS = 1300;

export function storyTools(seed: string): StoryTools {
  let clock = 0;
  let made = 0;
  return {
    setClock: (at) => {
      clock = Math.max(clock, Date.parse(at));
    },
    now: () => {
      clock += MOMENT_MS;
      return new Date(clock).toISOString();
    },
    newId: (prefix) => {
      made += 1;
      return `${prefix}_${hash('sha256', `${seed} ${prefix} ${made}`).slice(0, 20)}`;
    },
  };
}
