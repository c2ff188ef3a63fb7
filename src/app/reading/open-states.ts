import type { LifeState } from '../../model/workspace/index.ts';

/** States in which somebody has something to do. */
export const openStates = ['new', 'acknowledged', 'in-progress', 'regressed'] as const satisfies LifeState[];

/** Whether something waits for somebody. */
export const isOpen = ({ state }: { readonly state: LifeState }): boolean =>
  (openStates as readonly LifeState[]).includes(state);
