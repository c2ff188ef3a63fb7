import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { ask, Refused } from './ask.ts';

/** Who is signed in, and where they may do what. */
export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly workspaces: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: 'viewer' | 'operator' | 'approver' | 'admin';
    readonly scopes: readonly string[];
  }[];
  /** True on a demo, whose data is made up. */
  readonly demo: boolean;
  readonly version: string;
}

/** The session; null where nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await ask<Session>('/v1/session', { signal });
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.problem.status === 401) return null;
      throw thrown;
    }
  },
  staleTime: 60_000,
});

/** The session of who is signed in: for what stands behind sign-in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('Nobody is signed in');
  return data;
}

/** Whether the person may do something in a workspace. */
export function useMay(workspace: string, scope: string): boolean {
  const { workspaces } = useSession();
  return workspaces.find(({ id }) => id === workspace)?.scopes.includes(scope) ?? false;
}
