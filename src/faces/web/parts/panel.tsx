import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

/** A part of a page with a heading of its own. */
export function Panel({
  title,
  aside,
  children,
  className = '',
  flush = false,
}: {
  readonly title: ReactNode;
  /** Right of the title: a link to more, a choice. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** Without an inner margin, for tables and lists. */
  readonly flush?: boolean;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classNames('card min-w-0', className)}>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-rule px-4 py-2">
        <h2 id={heading} className="text-sm font-semibold">
          {title}
        </h2>
        {aside !== undefined && <div className="flex items-center gap-2 text-sm">{aside}</div>}
      </div>
      <div className={flush ? '' : 'p-4'}>{children}</div>
    </section>
  );
}
