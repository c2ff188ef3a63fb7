import { Link } from '@tanstack/react-router';
import { Check, CircleHelp, Clock, type LucideIcon } from 'lucide-react';
import { duration } from '../../client/figures.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { Panel } from '../../parts/panel.tsx';
import { When } from '../../parts/when.tsx';
import type { HomeProps } from './home-props.ts';

const looks: Readonly<Record<'fresh' | 'stale' | 'no-data', readonly [string, Tone, LucideIcon]>> = {
  fresh: ['Fresh', 'good', Check],
  stale: ['Stale', 'warn', Clock],
  'no-data': ['No data', 'warn', CircleHelp],
};

const HOUR_MS = 3_600_000;

/** How new what is known of each source is. */
export function Sources({ workspace, home, className = '' }: HomeProps & { readonly className?: string }) {
  return (
    <Panel
      title="Freshness of the sources"
      className={className}
      aside={
        <Link to="/w/$workspace/sources" params={{ workspace }}>
          Sources
        </Link>
      }
      flush
    >
      <ul className="text-sm">
        {home.sources.map(({ id, name, side, state, newest }) => {
          const [word, tone, icon] = looks[state];
          return (
            <li
              key={id}
              className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-rule px-4 py-1.5"
            >
              <span className="min-w-0">
                <span className="font-medium break-words">{name}</span>{' '}
                <span className="text-soft">{side === 'shop' ? 'Shop' : 'ERP'}</span>
                <span className="block text-xs text-soft">
                  newest record <When at={newest} />
                </span>
              </span>
              <Badge tone={tone} icon={icon}>
                {word}
              </Badge>
            </li>
          );
        })}
        {home.sources.length === 0 && <li className="px-4 py-3 text-soft">No source is set up.</li>}
      </ul>
      <p className="px-4 py-2 text-xs text-soft">
        Stale is what is older than the agreed flow time of {duration(home.flowTimeHours * HOUR_MS)}.
      </p>
    </Panel>
  );
}
