import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { at } from './ask.ts';

/** Which lists a change makes old; keys are `['w', workspace, name, ...]`. */
const makesOld: Readonly<Record<string, readonly string[]>> = {
  run: ['home', 'runs', 'breaks', 'problems', 'sources', 'decision', 'reviews'],
  lives: ['home', 'breaks', 'problems', 'fixes', 'comments', 'decision', 'reviews'],
  source: ['home', 'sources', 'files', 'decision'],
  file: ['files', 'sources'],
  setting: ['settings', 'home', 'decision', 'reviews'],
  decision: ['decision', 'reviews'],
  review: ['reviews'],
  channel: ['alerts'],
  comment: ['comments'],
  people: ['members', 'invitations', 'tokens'],
};

/** Has everything asked for again that a change of a kind makes old. */
export function makeOld(client: QueryClient, workspace: string, kind: string): void {
  for (const name of makesOld[kind] ?? [])
    void client.invalidateQueries({ queryKey: ['w', workspace, name] });
}

/** Asks again for what somebody else, or a run, has changed. */
export function useWorkspaceEvents(workspace: string): void {
  const client = useQueryClient();
  useEffect(() => watch(workspace, (kind) => makeOld(client, workspace, kind)), [client, workspace]);
}

/**
 * Hears what changes in a workspace. A browser opens six connections to a server and no more: of all its tabs one
 * listens and tells the others, and where that one goes another takes its place.
 */
function watch(workspace: string, changed: (kind: string) => void): () => void {
  const name = `tieout.events.${workspace}`;
  const others = new BroadcastChannel(name);
  others.addEventListener('message', ({ data }: MessageEvent<string>) => changed(data));
  const over = new AbortController();
  const listen = (): Promise<void> =>
    new Promise((resolve) => {
      // The turn may come when it is no longer wanted.
      if (over.signal.aborted) return resolve();
      const events = new EventSource(at(workspace, 'events'));
      const heard = ({ data }: MessageEvent<string>): void => {
        const { kind } = JSON.parse(data) as { readonly kind: string };
        changed(kind);
        others.postMessage(kind);
      };
      events.addEventListener('change', heard);
      events.addEventListener('message', heard);
      over.signal.addEventListener('abort', () => {
        events.close();
        resolve();
      });
    });
  // Where a page was not loaded safely there are no locks, and each tab listens for itself.
  if ('locks' in navigator)
    navigator.locks.request(name, { signal: over.signal }, listen).catch((thrown: unknown) => {
      if (!over.signal.aborted) throw thrown;
    });
  else void listen();
  return () => {
    over.abort();
    others.close();
  };
}
