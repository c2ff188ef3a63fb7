import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';

const looks = {
  plain: 'border-rule bg-raised text-ink hover:bg-hover',
  main: 'border-transparent bg-accent-back text-on-accent hover:brightness-110',
  bare: 'border-transparent bg-transparent text-ink hover:bg-hover',
  danger: 'border-transparent bg-bad-back text-bad hover:brightness-95',
} as const;

export type ButtonLook = keyof typeof looks;

/** The classes of a button, for links and triggers that look like one. */
export const buttonClass = (look: ButtonLook = 'plain', more = ''): string =>
  classNames(
    'inline-flex h-8 [&>svg]:shrink-0 min-w-8 items-center justify-center gap-1.5 rounded-md border px-2.5 text-sm font-medium whitespace-nowrap no-underline select-none disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    looks[look],
    more,
  );

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  /** The key that does the same, shown beside the text. */
  readonly hint?: string;
}

/**
 * A button; one with an icon alone needs an `aria-label`. One that is disabled says so and does nothing, and keeps the
 * focus: the browser takes it away from what is disabled outright, which is most often what was just pressed.
 */
export function Button({
  look = 'plain',
  icon,
  hint,
  className = '',
  children,
  disabled = false,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={buttonClass(look, className)}
      {...rest}
      {...(disabled && { 'aria-disabled': true })}
      onClick={disabled ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
      {hint !== undefined && <Key>{hint}</Key>}
    </button>
  );
}

/** A key of the keyboard, as a hint; screen readers hear `aria-keyshortcuts` of what it does instead. */
export function Key({ children }: { readonly children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="ml-0.5 hidden min-w-4.5 rounded border border-current/25 px-1 text-center text-xs leading-4 font-normal opacity-75 lg:inline-block"
    >
      {children}
    </span>
  );
}
