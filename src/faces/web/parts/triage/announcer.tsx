import { useCallback, useState } from 'react';

/** Says something to those who hear the page: a live region to place once, and how to speak in it. */
export function useAnnouncer(): {
  readonly region: React.ReactNode;
  readonly announce: (text: string) => void;
} {
  const [said, setSaid] = useState<readonly [number, string]>([0, '']);
  const announce = useCallback((text: string) => setSaid(([turn]) => [turn + 1, text]), []);
  const [turn, text] = said;
  return {
    announce,
    region: (
      <div role="status" className="sr-only">
        {/* Anew each time, so that the same words are said twice. */}
        <span key={turn}>{text}</span>
      </div>
    ),
  };
}
