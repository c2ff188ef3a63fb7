import { type ReactNode, useEffect } from 'react';

/** The head of a page: its title, which is the window's too, what it is about, and what can be done. */
export function PageHead({
  title,
  about,
  actions,
  before,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  /** The way back, above the title. */
  readonly before?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Tieout`;
  }, [title]);
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {before !== undefined && <div className="mb-1 text-sm text-soft">{before}</div>}
        <h1 className="text-xl leading-tight font-semibold tracking-tight break-words">{title}</h1>
        {about !== undefined && <div className="mt-1 max-w-prose text-sm text-soft">{about}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
