import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { sayRefused } from '../shell/toasts.tsx';
import { Button } from './button.tsx';

const SHOWN_MS = 2000;

/** Copies a text, and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [wasCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!wasCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [wasCopied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch (thrown) {
      sayRefused(thrown);
    }
  };
  const Icon = wasCopied ? Check : Copy;
  return (
    <Button
      look="bare"
      className="h-7 min-w-7 px-1 text-xs text-soft"
      aria-label={label}
      title={label}
      icon={<Icon aria-hidden="true" size={13} />}
      onClick={() => void copy()}
    >
      <span role="status">{wasCopied ? 'Copied' : ''}</span>
    </Button>
  );
}
