import { useSyncExternalStore } from 'react';

const media = (query: string) => {
  const list = matchMedia(query);
  return {
    watch: (watcher: () => void): (() => void) => {
      list.addEventListener('change', watcher);
      return () => list.removeEventListener('change', watcher);
    },
    matches: (): boolean => list.matches,
  };
};
const narrow = media('(max-width: 639px)');
const wide = media('(min-width: 1600px)');

/** Whether the window is a phone's: tables are lists then. */
export const useNarrow = (): boolean => useSyncExternalStore(narrow.watch, narrow.matches);

/** Whether there is room for columns at their full width. */
export const useWide = (): boolean => useSyncExternalStore(wide.watch, wide.matches);
