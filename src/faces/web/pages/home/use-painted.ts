import { useEffect, useState } from 'react';

const AT_LATEST_MS = 2000;

/** Whether what was there first has been painted and the browser has nothing more urgent to do. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const done = (): void => setPainted(true);
    // Not every browser says when it is idle.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(done, 200);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(done, { timeout: AT_LATEST_MS });
    return () => cancelIdleCallback(handle);
  }, []);
  return isPainted;
}
