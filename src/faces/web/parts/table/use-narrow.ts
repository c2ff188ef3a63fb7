import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 639px)');
const watch = (watcher: () => void): (() => void) => {
  query.addEventListener('change', watcher);
  return () => query.removeEventListener('change', watcher);
};

/** Whether the window is a phone's: tables are lists then. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => query.matches);
