import { Field } from '@base-ui/react/field';
import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** How everything one types into looks. */
export const inputClass =
  'h-8 w-full min-w-0 rounded-md border border-strong bg-paper px-2.5 text-sm text-ink aria-invalid:border-bad data-[invalid]:border-bad';

/** A labelled field with its help and what is wrong with it. */
export function TextField({
  label,
  help,
  wrong,
  className = '',
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'defaultValue' | 'value'> & {
  readonly label: string;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly help?: ReactNode;
  readonly wrong?: string | null;
}) {
  const isWrong = wrong !== null && wrong !== undefined;
  return (
    <Field.Root invalid={isWrong} className={classNames('flex flex-col gap-1', className)}>
      <Field.Label className="text-sm font-medium">{label}</Field.Label>
      <Field.Control className={inputClass} {...rest} />
      {help !== undefined && <Field.Description className="text-xs text-soft">{help}</Field.Description>}
      {isWrong && (
        <Field.Error match className="text-xs text-bad">
          {wrong}
        </Field.Error>
      )}
    </Field.Root>
  );
}
