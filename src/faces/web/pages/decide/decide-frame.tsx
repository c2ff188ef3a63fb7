import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useRef } from 'react';
import { useWorkspace } from '../../client/use-workspace.ts';
import { useChosenInView } from '../../parts/use-chosen-in-view.ts';
import { decisionPlaces } from '../../shell/places.ts';

/** What stands above every page of the decision: the way from what is seen to what is decided. */
export function DecideFrame() {
  const workspace = useWorkspace();
  const bar = useRef<HTMLElement>(null);
  useChosenInView(bar, useLocation().pathname);
  return (
    <>
      <nav ref={bar} aria-label="Decide" className="-mt-2 mb-4 overflow-x-auto border-b border-rule">
        <ol className="flex gap-0.5">
          {decisionPlaces.map(({ to, title, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ workspace }}
                activeOptions={{ includeSearch: false }}
                className="flex h-9 items-center gap-1.5 border-b-2 border-transparent px-2.5 text-sm whitespace-nowrap text-soft no-underline hover:text-ink"
                activeProps={{ className: 'border-accent! text-ink! font-medium', 'aria-current': 'page' }}
              >
                <Icon aria-hidden="true" size={14} />
                {title}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <Outlet />
    </>
  );
}
