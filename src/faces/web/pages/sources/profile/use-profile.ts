import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Setting } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';

/** The profile as the workspace has it: its text, and the version that a change is made to; 0 where it has none. */
export interface SavedProfile {
  readonly text: string;
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

const none: SavedProfile = { text: '', version: 0, changedAt: null, changedBy: null };

/** The saved profile, and how it is saved. */
export function useProfile(workspace: string) {
  const client = useQueryClient();
  const key = ['w', workspace, 'settings', 'profile'];
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<SavedProfile> => {
      const { items } = await ask<{ readonly items: readonly Setting[] }>(at(workspace, 'settings'), {
        signal,
      });
      return savedIn(items.find((one) => one.key === 'profile'));
    },
  });
  const save = async (text: string, version: number): Promise<SavedProfile> => {
    const saved = savedIn(
      await ask<Setting>(at(workspace, 'settings', 'profile'), {
        method: 'PUT',
        version,
        body: { value: text },
      }),
    );
    client.setQueryData(key, saved);
    void client.invalidateQueries({ queryKey: ['w', workspace, 'home'] });
    return saved;
  };
  return { ...query, save };
}

function savedIn(setting: Setting | undefined): SavedProfile {
  if (setting === undefined || typeof setting.value !== 'string') return none;
  const { value, version, changedAt, changedBy } = setting;
  return { text: value, version, changedAt, changedBy };
}
