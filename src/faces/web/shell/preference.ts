import { useSyncExternalStore } from 'react';

const watchers = new Set<() => void>();

/** Keeps a choice of this browser's user; null goes back to the default. */
export function setPreference(name: string, value: string | null): void {
  if (value === null) localStorage.removeItem(`tieout.${name}`);
  else localStorage.setItem(`tieout.${name}`, value);
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  addEventListener('storage', watcher);
  return () => {
    watchers.delete(watcher);
    removeEventListener('storage', watcher);
  };
};

/** A choice of this browser's user, and how it changes in any tab. */
export const usePreference = (name: string): string | null =>
  useSyncExternalStore(watch, () => localStorage.getItem(`tieout.${name}`));
