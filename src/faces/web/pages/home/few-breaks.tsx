import { Link } from '@tanstack/react-router';
import { words } from '../../../../model/words.ts';
import type { TrackedBreak } from '../../../api/answers.ts';
import { dayOf } from '../../client/time.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { SeverityBadge } from '../../parts/badge.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { HomeProps } from './home-props.ts';
import { openBreaks } from './links.ts';

const texts = {
  oldest: { title: 'Oldest open breaks', empty: 'No open break has a day that is known.' },
  largest: { title: 'Largest open breaks', empty: 'There is no open break.' },
} as const;

/** The few open breaks that are oldest, or that put most at risk. */
export function FewBreaks({ workspace, home, which }: HomeProps & { readonly which: 'oldest' | 'largest' }) {
  const { title, empty } = texts[which];
  const breaks = home[which];
  const search = openBreaks(home.environment, { order: which });
  return (
    <Panel
      title={title}
      aside={
        breaks.length > 0 && (
          <Link
            to="/w/$workspace/breaks"
            params={{ workspace }}
            search={search}
            aria-label={`All of: ${title}`}
          >
            All
          </Link>
        )
      }
      flush
    >
      {breaks.length === 0 && <p className="p-4 text-sm text-soft">{empty}</p>}
      <ul>
        {breaks.map((one) => (
          <li key={one.id} className="border-b border-rule last:border-b-0">
            <Link
              to="/w/$workspace/breaks/$break"
              params={{ workspace, break: one.id }}
              search={search}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 px-4 py-2 text-sm text-ink no-underline hover:bg-hover"
            >
              <span className="truncate font-medium">{nameOf(one)}</span>
              <span className="text-right">
                <MinorAmount minor={one.baseMinor} currency={home.currency ?? 'XXX'} />
              </span>
              <span className="truncate text-xs text-soft">{words(one.kind)}</span>
              <span className="flex items-center justify-end gap-2 text-xs text-soft">
                {one.occurredOn === null ? 'day not known' : dayOf(one.occurredOn)}
                <SeverityBadge severity={one.severity} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What people call it: its order, else its item, else its document. */
const nameOf = ({ order, sku, document, id }: TrackedBreak): string =>
  [order, sku].filter((part) => part !== null).join(', ') || (document ?? id);
