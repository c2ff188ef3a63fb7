import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * The secret of a one-time link: what comes after the `#`, which no server sees. It is taken out of the address at once,
 * so that it is in no history, no bookmark and no screenshot; it lives as long as the page does.
 */
export function useSecret(): string | null {
  const navigate = useNavigate();
  const [secret, setSecret] = useState(inAddress);
  useEffect(() => {
    const take = (): void => {
      const found = inAddress();
      if (found === null) return;
      setSecret(found);
      void navigate({ to: '.', hash: '', replace: true });
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, [navigate]);
  return secret;
}

const inAddress = (): string | null => (location.hash.length > 1 ? location.hash.slice(1) : null);
