import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A table that scrolls inside its box where there is no room, never the page. */
export function Table({
  caption,
  head,
  children,
  least = '40rem',
  tallest,
}: {
  /** What it lists, for those who hear it. */
  readonly caption: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** Narrower than this it scrolls. */
  readonly least?: string;
  /** Taller than this it scrolls. */
  readonly tallest?: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className="relative overflow-auto" style={{ maxHeight: tallest }} tabIndex={0}>
      <table className="w-full border-collapse text-[13px]" style={{ minWidth: least }}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-rule text-left text-xs text-soft">{head}</tr>
        </thead>
        <tbody className="[&>tr]:border-b [&>tr]:border-rule [&>tr:last-child]:border-b-0">{children}</tbody>
      </table>
    </div>
  );
}

/** The head of a column. */
export function Th({ children, right = false }: { readonly children: ReactNode; readonly right?: boolean }) {
  return (
    <th scope="col" className={classNames('px-3 py-2 font-medium whitespace-nowrap', right && 'text-right')}>
      {children}
    </th>
  );
}

/** A cell. */
export function Td({
  children,
  right = false,
  className = '',
}: {
  readonly children: ReactNode;
  readonly right?: boolean;
  readonly className?: string;
}) {
  return (
    <td className={classNames('px-3 py-2 align-top', right && 'text-right whitespace-nowrap', className)}>
      {children}
    </td>
  );
}
