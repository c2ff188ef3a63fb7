import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { at } from './ask.ts';

/** Which lists a change makes old; keys are `['w', workspace, name, ...]`. */
const makesOld: Readonly<Record<string, readonly string[]>> = {
  run: ['home', 'runs', 'breaks', 'problems', 'sources'],
  lives: ['home', 'breaks', 'problems', 'fixes', 'comments'],
  source: ['home', 'sources', 'files'],
  file: ['files', 'sources'],
  setting: ['settings', 'home'],
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
  useEffect(() => {
    const events = new EventSource(at(workspace, 'events'));
    const changed = ({ data }: MessageEvent<string>): void => {
      const { kind } = JSON.parse(data) as { readonly kind: string };
      makeOld(client, workspace, kind);
    };
    events.addEventListener('change', changed);
    events.addEventListener('message', changed);
    return () => events.close();
  }, [client, workspace]);
}
