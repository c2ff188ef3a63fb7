import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { buttonClass } from '../../parts/button.tsx';
import { countText } from '../../parts/triage/count-text.ts';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { useBreakCounts } from './break-data.ts';
import { calledOf } from './break-words.ts';
import { type BreaksSearch, filterOf } from './search.ts';
import { useNeighbours } from './use-neighbours.ts';

/** The way back to the list that led here, and on to its neighbours. */
export function BreakTrail({
  workspace,
  search,
  id,
}: {
  readonly workspace: string;
  readonly search: BreaksSearch;
  readonly id: string;
}) {
  const navigate = useNavigate();
  const { place, before, after, goTo } = useNeighbours(workspace, search, id);
  const { data: counts } = useBreakCounts(workspace, filterOf(search), place !== null);
  const back = Object.keys(search).length === 0 ? { view: 'all' } : search;
  const go = (next: { readonly id: string } | null): void => {
    if (next === null) return;
    goTo(next.id);
    void navigate({
      to: '/w/$workspace/breaks/$break',
      params: { workspace, break: next.id },
      search,
      // Back leads to the list, not through everything that was looked at.
      replace: true,
    });
  };
  const group = 'Break';
  useShortcut({ keys: 'j', label: 'Next break of the list', group, run: () => go(after) });
  useShortcut({ keys: 'k', label: 'Break before in the list', group, run: () => go(before) });
  useShortcut({
    keys: 'Escape',
    label: 'Back to the list',
    group,
    run: () => void navigate({ to: '/w/$workspace/breaks', params: { workspace }, search: back }),
  });
  return (
    <nav aria-label="Where this break stands" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link
        to="/w/$workspace/breaks"
        params={{ workspace }}
        search={back}
        className="inline-flex min-h-7 items-center gap-1"
      >
        <ArrowLeft aria-hidden="true" size={14} />
        Breaks
      </Link>
      {place !== null && (
        <span>
          {countText({ count: place + 1, capped: false })}
          {counts !== undefined && ` of ${countText(counts.total)}`}
        </span>
      )}
      <span className="flex gap-1">
        <Neighbour workspace={workspace} search={search} to={before} name="Break before" keys="k" onGo={goTo}>
          <ChevronUp aria-hidden="true" size={14} />
        </Neighbour>
        <Neighbour workspace={workspace} search={search} to={after} name="Next break" keys="j" onGo={goTo}>
          <ChevronDown aria-hidden="true" size={14} />
        </Neighbour>
      </span>
    </nav>
  );
}

function Neighbour({
  workspace,
  search,
  to,
  name,
  keys,
  onGo,
  children,
}: {
  readonly workspace: string;
  readonly search: BreaksSearch;
  readonly to: Parameters<typeof calledOf>[0] | null;
  readonly name: string;
  readonly keys: string;
  onGo(id: string): void;
  readonly children: React.ReactNode;
}) {
  if (to === null) return null;
  return (
    <Link
      to="/w/$workspace/breaks/$break"
      params={{ workspace, break: to.id }}
      search={search}
      replace
      preload="intent"
      onClick={() => onGo(to.id)}
      aria-label={`${name}: ${calledOf(to)}`}
      aria-keyshortcuts={keys}
      title={`${name}: ${calledOf(to)} (${keys})`}
      className={buttonClass('plain', 'h-7 min-w-7 px-1')}
    >
      {children}
    </Link>
  );
}
