import { Link } from '@tanstack/react-router';
import { symptomTitles } from '../../../../model/words.ts';
import { count } from '../../client/figures.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { SeverityBadge, StateBadge } from '../../parts/badge.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { HomeProps } from './home-props.ts';
import { allBreaks } from './links.ts';

/** The problems behind most of it, the worst first. */
export function TopProblems({ workspace, home }: HomeProps) {
  return (
    <Panel
      title="Worst open problems"
      aside={
        <Link to="/w/$workspace/problems" params={{ workspace }}>
          All problems
        </Link>
      }
      flush
    >
      {home.problems.length === 0 ? (
        <p className="p-4 text-sm text-soft">There is no open problem.</p>
      ) : (
        <ul>
          {home.problems.map((one) => (
            <li
              key={one.id}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-rule px-4 py-2 text-sm last:border-b-0 md:grid-cols-[minmax(0,1fr)_6rem_9rem_14rem]"
            >
              <span className="col-span-2 min-w-0 md:col-span-1">
                <Link
                  to="/w/$workspace/problems/$problem"
                  params={{ workspace, problem: one.id }}
                  className="font-medium text-ink no-underline hover:underline"
                >
                  {one.title}
                </Link>
                <span className="block text-xs text-soft">{symptomTitles[one.symptom]}</span>
              </span>
              <Link
                to="/w/$workspace/breaks"
                params={{ workspace }}
                search={allBreaks(home.environment, { problem: one.id, present: 'true' })}
                className="text-ink md:text-right"
              >
                {count(one.count)} {one.count === 1 ? 'break' : 'breaks'}
              </Link>
              <span className="text-right">
                <MinorAmount minor={one.baseMinor} currency={home.currency ?? 'XXX'} />
              </span>
              <span className="col-span-2 flex flex-wrap gap-1.5 md:col-span-1 md:justify-end">
                <SeverityBadge severity={one.severity} />
                <StateBadge state={one.state} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
