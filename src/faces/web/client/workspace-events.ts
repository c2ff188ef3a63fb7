import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { at } from './ask.ts';

/** Which lists a change makes old; keys are `['w', workspace, name, ...]`. */
const makesOld: Readonly<Record<string, readonly string[]>> = {
  run: ['home', 'runs', 'breaks', 'problems', 'sources'],
  lives: ['home', 'breaks', 'problems', 'fixes', 'comments'],
  source: ['home', 'sources', 'files'],
  setting: ['settings', 'home'],
};

/** Asks again for what somebody else, or a run, has changed. */
export function useWorkspaceEvents(workspace: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const events = new EventSource(at(workspace, 'events'));
    const changed = ({ data }: MessageEvent<string>): void => {
      const { kind } = JSON.parse(data) as { readonly kind: string };
      for (const name of makesOld[kind] ?? [])
        void client.invalidateQueries({ queryKey: ['w', workspace, name] });
    };
    events.addEventListener('change', changed);
    events.addEventListener('message', changed);
    return () => events.close();
  }, [client, workspace]);
}
