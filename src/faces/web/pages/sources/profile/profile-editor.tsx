import { CircleAlert } from 'lucide-react';
import { useId, useRef } from 'react';
import { classNames } from '../../../parts/class-names.ts';
import type { ProfileFault } from './profile-text.ts';

/** The text of a profile with the numbers of its lines; what is wrong leads to its line. */
export function ProfileEditor({
  text,
  onChange,
  faults,
  label = 'Text of the profile',
}: {
  readonly text: string;
  onChange(text: string): void;
  readonly faults: readonly ProfileFault[];
  readonly label?: string;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const lines = text.split('\n');
  const wrong = new Set(faults.map(({ line }) => line));
  const goTo = (line: number): void => {
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    field.current?.focus();
    field.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  };
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="flex max-h-[60vh] items-start overflow-auto rounded-md border border-strong bg-paper font-mono text-xs leading-5">
        <ol
          aria-hidden="true"
          className="sticky left-0 shrink-0 bg-sunken py-2 text-right text-soft select-none"
        >
          {lines.map((_, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
              key={index}
              className={classNames('px-2', wrong.has(index + 1) && 'bg-bad-back font-bold text-bad')}
            >
              {index + 1}
            </li>
          ))}
        </ol>
        <textarea
          ref={field}
          id={id}
          value={text}
          onChange={({ target }) => onChange(target.value)}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          rows={Math.max(12, lines.length)}
          aria-invalid={faults.length > 0}
          aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}
          className="min-w-0 flex-1 resize-none overflow-x-auto overflow-y-hidden bg-transparent px-3 py-2 text-ink -outline-offset-2"
        />
      </div>
      {faults.length > 0 && (
        <div id={`${id}-faults`} role="alert">
          <ul className="flex flex-col gap-1 text-sm text-bad">
            {faults.map(({ line, message }) => (
              <li key={`${line} ${message}`} className="flex items-start gap-1.5">
                <CircleAlert aria-hidden="true" size={14} className="mt-1 shrink-0" />
                <span className="min-w-0 break-words">
                  {line !== null && (
                    <button type="button" className="font-medium underline" onClick={() => goTo(line)}>
                      Line {line}
                    </button>
                  )}
                  {line !== null && ': '}
                  {message}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
