import { useState } from 'react';
import { Button } from '../button.tsx';
import { inputClass } from '../field.tsx';
import { FilterPopover } from './filter-popover.tsx';

/** Something by which a list is narrowed, and how many rows have it; null: not counted yet. */
export interface FacetChoice {
  readonly id: string;
  readonly label: string;
  readonly count: string | null;
}

/** From so many on they are searched. */
const MANY = 9;

/** Narrows a list to some of the values of a field; with `single` to one of them. */
export function FacetFilter({
  title,
  choices,
  chosen,
  onChange,
  onOpen,
  single = false,
}: {
  readonly title: string;
  readonly choices: readonly FacetChoice[];
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
  /** Counts are asked for once somebody wants to see them. */
  onOpen?(open: boolean): void;
  readonly single?: boolean;
}) {
  const [text, setText] = useState('');
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = choices.filter(({ label }) => parts.every((part) => label.toLowerCase().includes(part)));
  const toggled = (id: string): readonly string[] => {
    if (chosen.includes(id)) return chosen.filter((one) => one !== id);
    return single ? [id] : [...chosen, id];
  };
  return (
    <FilterPopover title={title} isSet={chosen.length > 0} {...(onOpen !== undefined && { onOpen })}>
      {choices.length >= MANY && (
        <input
          type="text"
          aria-label={`Find in ${title.toLowerCase()}`}
          placeholder="Find"
          className={inputClass}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <fieldset className="min-h-0 overflow-auto">
        <legend className="sr-only">{title}</legend>
        {shown.map(({ id, label, count }) => (
          <label key={id} className="flex min-h-7 items-center gap-2 rounded-md px-1.5 hover:bg-hover">
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-accent-back"
              checked={chosen.includes(id)}
              onChange={() => onChange(toggled(id))}
            />
            <span className="min-w-0 flex-1 break-words">{label}</span>
            <span className="text-xs text-soft">{count}</span>
          </label>
        ))}
        {shown.length === 0 && (
          <p className="px-1.5 py-2 text-soft">
            {choices.length === 0 ? 'There is nothing to choose.' : 'None is called so.'}
          </p>
        )}
      </fieldset>
      {chosen.length > 0 && (
        <Button look="bare" className="h-7 self-start text-accent" onClick={() => onChange([])}>
          Clear
        </Button>
      )}
    </FilterPopover>
  );
}
