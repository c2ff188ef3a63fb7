import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../client/ask.ts';
import { type Session, sessionQuery } from '../../client/session.ts';

/** Asks to be let in; who is goes on to where they wanted to go, and keeps nothing of whoever was here before. */
export function useEntering(whereTo: (session: Session) => string) {
  const client = useQueryClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const enter = async (path: string, body?: unknown): Promise<boolean> => {
    setBusy(true);
    setRefused(null);
    try {
      const session = await ask<Session>(path, { method: 'POST', ...(body !== undefined && { body }) });
      client.removeQueries({ queryKey: ['w'] });
      client.setQueryData(sessionQuery.queryKey, session);
      router.history.replace(whereTo(session));
      return true;
    } catch (thrown) {
      setRefused(thrown);
      setBusy(false);
      return false;
    }
  };
  return { enter, busy, refused };
}

/** What was typed into a form, by name; without what was left empty. */
export function typedIn(form: HTMLFormElement): Readonly<Record<string, string>> {
  const given = [...new FormData(form)].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  );
  return Object.fromEntries(given);
}
