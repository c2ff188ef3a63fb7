import { Check, Copy } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { inputClass } from './field.tsx';
import { Notice } from './notice.tsx';

/** A secret that is shown this once, with a way to copy it and the button that says so. */
export function ShownOnce({
  label,
  secret,
  onCopied,
  children,
}: {
  readonly label: string;
  readonly secret: string;
  onCopied(): void;
  readonly children?: ReactNode;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      // It is selected: Ctrl-C copies it where the browser lets no page do so.
      setCopied(false);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="warn" title="It is shown this once. Copy it now.">
        {children}
      </Notice>
      <div className="flex gap-2">
        <input
          ref={field}
          readOnly
          aria-label={label}
          value={secret}
          onFocus={(event) => event.target.select()}
          className={`${inputClass} font-mono text-xs`}
        />
        <Button
          look="main"
          className="shrink-0"
          icon={copied ? <Check aria-hidden="true" size={14} /> : <Copy aria-hidden="true" size={14} />}
          onClick={() => void copy()}
        >
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
      <div className="mt-2 flex justify-end">
        <Button onClick={onCopied}>I have copied it</Button>
      </div>
    </div>
  );
}
