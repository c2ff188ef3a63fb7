import { type FormEvent, useState } from 'react';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { FilterPopover } from './filter-popover.tsx';

/** Narrows a list by something that is typed and then set: an amount, an id. */
export function TextFilter({
  title,
  label,
  value,
  inputMode,
  help,
  read,
  onChange,
}: {
  readonly title: string;
  readonly label: string;
  /** As it was typed; empty: not set. */
  readonly value: string;
  readonly inputMode?: 'decimal' | 'text';
  readonly help?: string;
  /** What is set for what was typed; null where that is nothing that can be set. */
  read(text: string): string | null;
  onChange(set: string | null): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const text = typed ?? value;
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    const set = text.trim() === '' ? null : read(text.trim());
    const wrong = set === null && text.trim() !== '';
    setWrong(wrong);
    if (wrong) return;
    onChange(set);
    setOpen(false);
  };
  return (
    <FilterPopover
      title={title}
      isSet={value !== ''}
      open={isOpen}
      onOpen={(next) => {
        setOpen(next);
        setTyped(null);
        setWrong(false);
      }}
    >
      <form noValidate onSubmit={submitted} className="flex flex-col gap-2 p-1">
        <TextField
          label={label}
          value={text}
          inputMode={inputMode}
          onChange={({ target }) => setTyped(target.value)}
          help={help}
          wrong={isWrong ? 'That cannot be read.' : null}
        />
        <div className="flex justify-end gap-2">
          {value !== '' && (
            <Button
              look="bare"
              onClick={() => {
                onChange(null);
                setOpen(false);
              }}
            >
              Clear
            </Button>
          )}
          <Button type="submit" look="main">
            Set
          </Button>
        </div>
      </form>
    </FilterPopover>
  );
}
