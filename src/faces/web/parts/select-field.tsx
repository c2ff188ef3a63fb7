import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import { classNames } from './class-names.ts';
import { inputClass } from './field.tsx';

/** A labelled choice among few: the browser's own, which every keyboard and screen reader knows. */
export function SelectField({
  label,
  help,
  children,
  className = '',
  hideLabel = false,
  wrong = null,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & {
  readonly label: string;
  readonly help?: ReactNode;
  /** For where a heading beside it says the same. */
  readonly hideLabel?: boolean;
  /** What is wrong with the choice. */
  readonly wrong?: string | null;
}) {
  const id = useId();
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      <select
        id={id}
        className={classNames(inputClass, 'pr-1')}
        aria-describedby={wrong !== null ? `${id}-wrong` : help === undefined ? undefined : `${id}-help`}
        aria-invalid={wrong !== null || undefined}
        {...rest}
      >
        {children}
      </select>
      {help !== undefined && (
        <span id={`${id}-help`} className="text-xs text-soft">
          {help}
        </span>
      )}
      {wrong !== null && (
        <span id={`${id}-wrong`} role="alert" className="text-xs text-bad">
          {wrong}
        </span>
      )}
    </div>
  );
}
