import { useEffect, useState } from 'react';
import { ago, dayAndTime } from '../client/time.ts';

/** How long ago something was; the moment itself is in its title. */
export function When({ at }: { readonly at: string | null }) {
  const now = useNow();
  if (at === null) return <span className="text-soft">not known</span>;
  return (
    <time dateTime={at} title={dayAndTime(at)} className="whitespace-nowrap">
      {ago(at, now)}
    </time>
  );
}

const MINUTE_MS = 60_000;

/** The time of now, anew each minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
