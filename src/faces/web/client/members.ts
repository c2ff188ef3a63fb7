import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, at } from './ask.ts';
import { useSession } from './session.ts';

/** Somebody of a workspace. */
export interface Member {
  readonly person: string;
  readonly name: string;
  readonly role: string;
}

/** The people of a workspace, the one who is signed in first. */
export function useMembers(workspace: string): readonly Member[] {
  const { person } = useSession();
  const { data } = useQuery({
    queryKey: ['w', workspace, 'members'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly Member[] }>(at(workspace, 'members'), { signal }),
    staleTime: 300_000,
  });
  return useMemo(() => {
    const all = data?.items ?? [];
    return [
      ...all.filter((one) => one.person === person.id),
      ...all.filter((one) => one.person !== person.id),
    ];
  }, [data, person.id]);
}

/** Names people by their id: `You` for who is signed in, and null is nobody. */
export function useNames(workspace: string): (person: string | null) => string {
  const { person: me } = useSession();
  const members = useMembers(workspace);
  return useMemo(() => {
    const names = new Map(members.map(({ person, name }) => [person, name]));
    return (person) => {
      if (person === null) return 'Nobody';
      return person === me.id ? 'You' : (names.get(person) ?? 'Somebody who left');
    };
  }, [members, me.id]);
}
