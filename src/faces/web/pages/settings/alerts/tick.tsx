import type { ReactNode } from 'react';

/** A yes or no, with what it means. */
export function Tick({
  label,
  checked,
  onChange,
  children,
}: {
  readonly label: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
  readonly children: ReactNode;
}) {
  return (
    <label className="flex min-h-7 items-start gap-2 text-sm">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-(--accent-back)"
      />
      <span>
        {label}
        <span className="block text-xs text-soft">{children}</span>
      </span>
    </label>
  );
}
