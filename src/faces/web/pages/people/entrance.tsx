import type { ReactNode } from 'react';
import { PageHead } from '../../parts/page-head.tsx';

/** What stands around the pages for those who are not inside yet. */
export function Entrance({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[26rem] flex-col justify-center gap-4 px-4 py-10">
      <div className="flex items-center gap-2 font-semibold">
        <img src="/tieout.svg" alt="" width={24} height={24} />
        Tieout
      </div>
      <div className="card p-6">
        <PageHead title={title} about={about} />
        {children}
      </div>
    </main>
  );
}
