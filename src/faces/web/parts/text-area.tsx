import { Field } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { inputClass } from './field.tsx';

/** A labelled field for more than a line. */
export function TextArea({
  label,
  value,
  onChange,
  rows = 3,
  help,
  wrong,
  hideLabel = false,
  ...rest
}: {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  readonly rows?: number;
  readonly help?: ReactNode;
  readonly wrong?: string | null;
  /** Only for those who hear it, where the place says what it is. */
  readonly hideLabel?: boolean;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
}) {
  const isWrong = wrong !== null && wrong !== undefined;
  return (
    <Field.Root invalid={isWrong} className="flex flex-col gap-1">
      <Field.Label className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>{label}</Field.Label>
      <Field.Control
        value={value}
        onValueChange={onChange}
        className={classNames(inputClass, 'h-auto py-1.5 leading-snug')}
        render={<textarea rows={rows} />}
        {...rest}
      />
      {help !== undefined && <Field.Description className="text-xs text-soft">{help}</Field.Description>}
      {isWrong && (
        <Field.Error match className="text-xs text-bad">
          {wrong}
        </Field.Error>
      )}
    </Field.Root>
  );
}
