import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Setting } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { makeOld } from '../../client/workspace-events.ts';
import { type View, type ViewSearch, viewOf } from './saved-view.ts';

/** The views that were saved of a page, by name. */
export function useSavedViews(workspace: string, page: string): readonly View[] {
  const { data } = useQuery({
    queryKey: ['w', workspace, 'settings'],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly Setting[] }>(at(workspace, 'settings'), { signal }),
    staleTime: 60_000,
  });
  return (data?.items ?? [])
    .flatMap((setting) => viewOf(setting, page) ?? [])
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** How views of a page are kept, changed and removed; all fail with `Refused`. */
export function useViewChanges(workspace: string, page: string) {
  const client = useQueryClient();
  const asked = async (id: string, options: Parameters<typeof ask>[1]): Promise<void> => {
    try {
      await ask<Setting>(at(workspace, 'settings', `view.${id}`), options);
    } finally {
      makeOld(client, workspace, 'setting');
    }
  };
  const put = (
    id: string,
    version: number,
    name: string,
    { view: _, ...search }: ViewSearch,
  ): Promise<void> => asked(id, { method: 'PUT', version, body: { value: { name, page, search } } });
  return {
    /** Keeps a new one; gives its id. */
    add: async (name: string, search: ViewSearch): Promise<string> => {
      const id = crypto.randomUUID().slice(0, 8);
      await put(id, 0, name, search);
      return id;
    },
    change: ({ id, version }: View, name: string, search: ViewSearch): Promise<void> =>
      put(id, version ?? 0, name, search),
    remove: ({ id, version }: View): Promise<void> => asked(id, { method: 'DELETE', version: version ?? 0 }),
  };
}
