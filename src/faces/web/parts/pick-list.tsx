import { Autocomplete } from '@base-ui/react/autocomplete';
import { type ReactNode, useState } from 'react';
import { inputClass } from './field.tsx';

/** Something to choose. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Said beside it. */
  readonly about?: ReactNode;
}

/**
 * One of many by typing a part of its name: arrows move, Enter chooses at once. With `onSearch` the list is what the
 * server found, and is not narrowed here.
 */
export function PickList({
  items,
  label,
  placeholder,
  empty = 'Nothing is called so.',
  isEager = false,
  onPick,
  onSearch,
}: {
  readonly items: readonly Option[];
  readonly label: string;
  readonly placeholder?: string;
  readonly empty?: ReactNode;
  /** Whether the first one can be chosen by Enter alone, before anything is typed. */
  readonly isEager?: boolean;
  onPick(item: Option): void;
  onSearch?(text: string): void;
}) {
  const [text, setText] = useState('');
  return (
    <Autocomplete.Root
      inline
      open
      autoHighlight={isEager ? 'always' : true}
      items={[...items]}
      {...(onSearch !== undefined && { filter: null })}
      itemToStringValue={(item: Option) => item.label}
      value={text}
      onValueChange={(next, { reason }) => {
        if (reason === 'item-press') return;
        setText(next);
        onSearch?.(next);
      }}
    >
      <Autocomplete.Input aria-label={label} placeholder={placeholder ?? label} className={inputClass} />
      <Autocomplete.Empty>
        <div className="px-2 py-3 text-sm text-soft">{empty}</div>
      </Autocomplete.Empty>
      <Autocomplete.List className="mt-2 max-h-72 overflow-auto">
        {(item: Option) => (
          <Autocomplete.Item
            key={item.id}
            value={item}
            onClick={() => onPick(item)}
            className="flex min-h-8 cursor-default items-center justify-between gap-3 rounded-md px-2 py-1 text-sm outline-none select-none data-[highlighted]:bg-chosen"
          >
            <span className="min-w-0 break-words">{item.label}</span>
            {item.about !== undefined && <span className="shrink-0 text-xs text-soft">{item.about}</span>}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
