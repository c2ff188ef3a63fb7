import { useState } from 'react';
import { sayDone } from './toasts.tsx';

/** Does one thing at a time, says that it is done, and keeps why it was refused. */
export function useDoing() {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const run = async <T>(work: () => Promise<T>, said?: string): Promise<T | null> => {
    setBusy(true);
    setRefused(null);
    try {
      const result = await work();
      if (said !== undefined) sayDone(said);
      return result;
    } catch (thrown) {
      setRefused(thrown);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, refused, forget: () => setRefused(null) };
}
