import type { ReactNode } from 'react';
import { buttonClass } from './button.tsx';

/** One of a few, side by side: what is chosen stands out and says so. */
export function Choices<Of extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  /** The value, its title, and a number or the like beside it. */
  readonly choices: readonly (readonly [Of, string, ReactNode?])[];
  readonly chosen: Of | undefined;
  onChoose(value: Of): void;
}) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{label}</legend>
      {choices.map(([value, title, aside]) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          onClick={() => onChoose(value)}
          className={buttonClass(
            chosen === value ? 'plain' : 'bare',
            `h-7 text-xs ${chosen === value ? 'border-strong! bg-chosen!' : ''}`,
          )}
        >
          {title}
          {aside !== undefined && <span className="font-normal text-soft">{aside}</span>}
        </button>
      ))}
    </fieldset>
  );
}
