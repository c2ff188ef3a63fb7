import { type ReactNode, useState } from 'react';
import { TextField } from '../../../parts/field.tsx';
import { listTyped } from './form-values.ts';

/** A list typed with commas between; what is typed stays as it is while the field has the focus. */
export function ListField({
  label,
  list,
  onChange,
  help,
  placeholder,
}: {
  readonly label: string;
  readonly list: readonly string[] | undefined;
  onChange(list: readonly string[] | undefined): void;
  readonly help?: ReactNode;
  readonly placeholder?: string;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      value={typed ?? list?.join(', ') ?? ''}
      onFocus={() => setTyped(list?.join(', ') ?? '')}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(listTyped(target.value));
      }}
      onBlur={() => setTyped(null)}
      {...(help !== undefined && { help })}
      {...(placeholder !== undefined && { placeholder })}
    />
  );
}
