import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, at } from '../../client/ask.ts';
import { makeOld } from '../../client/workspace-events.ts';
import type { Document } from './paths.ts';

/** What was recorded, and which version of it. */
export interface Recorded {
  readonly version: number;
  readonly readiness: Document;
}

/** Somebody has changed the same entry meanwhile. */
export class ChangedMeanwhile extends Error {}

/** What people recorded, and a way to record more. */
export function useReadiness(workspace: string): {
  readonly query: UseQueryResult<Recorded>;
  /** Changes what stands there now; `change` gives null where what it changes is not there any more. */
  save(change: (now: Document) => Document | null): Promise<Recorded>;
} {
  const client = useQueryClient();
  const key = ['w', workspace, 'settings', 'readiness'];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<Recorded>(at(workspace, 'readiness'), { signal }),
  });
  const save = async (change: (now: Document) => Document | null): Promise<Recorded> => {
    const { version, readiness } = query.data ?? { version: 0, readiness: {} };
    const next = change(readiness);
    if (next === null)
      throw new ChangedMeanwhile('Somebody has changed this entry meanwhile: look at it again.');
    try {
      const saved = await ask<Recorded>(at(workspace, 'readiness'), {
        method: 'PUT',
        version,
        body: { readiness: next },
      });
      client.setQueryData(key, saved);
      return saved;
    } finally {
      makeOld(client, workspace, 'setting');
    }
  };
  return { query, save };
}
