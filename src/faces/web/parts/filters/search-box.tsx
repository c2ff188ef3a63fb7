import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { Key } from '../button.tsx';
import { inputClass } from '../field.tsx';
import { useLater } from './use-later.ts';

/** Short enough to feel at once, long enough for two quick letters to be one question. */
const AFTER_MS = 100;

/** A field that filters as one types; `/` goes to it, Enter, Escape and the arrow go on to the list. */
export function SearchBox({
  label,
  value,
  onChange,
  onLeave,
}: {
  readonly label: string;
  readonly value: string;
  onChange(text: string): void;
  /** The focus is to go to the list. */
  onLeave(): void;
}) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const { later, now, never } = useLater((text: string) => {
    setKnown(text.trim());
    onChange(text.trim());
  }, AFTER_MS);
  // Changed from elsewhere: a view, a chip, the way back.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useShortcut({
    keys: '/',
    label: 'Search the list',
    group: 'List',
    run: () => {
      box.current?.focus();
      box.current?.select();
    },
  });
  const set = (text: string): void => {
    setTyped(text);
    if (text === '') {
      never();
      setKnown('');
      onChange('');
    } else later(text);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && typed !== '') set('');
    else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') {
      now();
      onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative w-full max-w-72 min-w-48 flex-1">
      <Search
        aria-hidden="true"
        size={14}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-soft"
      />
      <input
        ref={box}
        type="text"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        className={`${inputClass} px-8`}
        value={typed}
        maxLength={200}
        onChange={({ target }) => set(target.value)}
        onKeyDown={pressed}
      />
      <span className="absolute top-1/2 right-1.5 -translate-y-1/2">
        {typed === '' ? (
          <Key>/</Key>
        ) : (
          <button
            type="button"
            aria-label="Clear the search"
            className="flex size-7 items-center justify-center rounded hover:bg-hover"
            onClick={() => {
              set('');
              box.current?.focus();
            }}
          >
            <X aria-hidden="true" size={14} />
          </button>
        )}
      </span>
    </div>
  );
}
