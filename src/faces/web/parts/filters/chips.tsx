import { X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../button.tsx';

/** One thing by which a list is narrowed, in words. */
export interface Chip {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  remove(): void;
}

/** Everything by which a list is narrowed; each can be taken away, or all at once. */
export function Chips({
  chips,
  onClear,
  children,
}: {
  readonly chips: readonly Chip[];
  onClear(): void;
  /** After them: what can be done with the filter. */
  readonly children?: React.ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  if (chips.length === 0) return children === undefined ? null : <div className="flex gap-2">{children}</div>;
  const remove = (chip: Chip, index: number): void => {
    chip.remove();
    // The focus goes on to the next one, which takes the place of the one that goes.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button');
      buttons?.[Math.min(index, buttons.length - 1)]?.focus();
    });
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <ul ref={list} aria-label="Filters" className="flex flex-wrap gap-1.5">
        {chips.map((chip, index) => (
          <li
            key={chip.id}
            className="flex h-7 max-w-full items-center gap-1 rounded-full border border-rule bg-raised pl-2.5 text-xs"
          >
            <span className="truncate">
              <span className="text-soft">{chip.name}</span> {chip.value}
            </span>
            <button
              type="button"
              aria-label={`Remove the filter ${chip.name} ${chip.value}`}
              className="flex size-7 shrink-0 items-center justify-center rounded-full hover:bg-hover"
              onClick={() => remove(chip, index)}
            >
              <X aria-hidden="true" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <Button look="bare" className="h-7 px-1.5 text-xs text-accent" onClick={onClear}>
        Clear all
      </Button>
      {children}
    </div>
  );
}
