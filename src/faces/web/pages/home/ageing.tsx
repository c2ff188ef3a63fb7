import { Link } from '@tanstack/react-router';
import type { AgeBucket } from '../../../api/answers.ts';
import { count } from '../../client/figures.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { Bar } from '../../parts/charts/bar.tsx';
import { Panel } from '../../parts/panel.tsx';
import { bucketSearch, bucketTitle } from './age-buckets.ts';
import type { HomeProps } from './home-props.ts';
import { openBreaks } from './links.ts';

/** How old the open breaks are, by count and by value. */
export function Ageing({ workspace, home }: HomeProps) {
  const buckets = home.ageing.filter(({ bucket, count: number }) => bucket !== 'unknown' || number > 0);
  const most = Math.max(1, ...buckets.map((one) => one.count));
  const largest = buckets.reduce((sum, { baseMinor }) => Math.max(sum, Number(baseMinor ?? 0)), 1);
  return (
    <Panel title="Age of the open breaks" flush>
      <table className="w-full text-sm">
        <caption className="sr-only">Open breaks by age, by count and by what they put at risk</caption>
        <thead>
          <tr className="border-b border-rule text-left text-xs text-soft">
            <th scope="col" className="px-4 py-1.5 font-medium">
              Age
            </th>
            <th scope="col" className="px-2 py-1.5 font-medium">
              Breaks
            </th>
            <th scope="col" className="py-1.5 pr-4 pl-2 font-medium">
              At risk{home.currency !== null && `, ${home.currency}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {buckets.map((one) => (
            <tr key={one.bucket} className="border-b border-rule last:border-b-0">
              <th scope="row" className="px-4 py-1 text-left font-normal whitespace-nowrap">
                {bucketTitle(one)}
              </th>
              <td className="w-[38%] px-2 py-1">
                <Rows workspace={workspace} environment={home.environment} one={one}>
                  <span className="w-12 shrink-0 text-right">{count(one.count)}</span>
                  <Bar share={one.count / most} />
                </Rows>
              </td>
              <td className="w-[38%] py-1 pr-4 pl-2">
                <Rows workspace={workspace} environment={home.environment} one={one} byValue>
                  <span className="w-16 shrink-0 text-right">
                    {one.count === 0 ? (
                      '0'
                    ) : (
                      <MinorAmount minor={one.baseMinor} currency={home.currency ?? 'XXX'} short bare />
                    )}
                  </span>
                  <Bar share={Number(one.baseMinor ?? 0) / largest} tone="quiet" />
                </Rows>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Rows({
  workspace,
  environment,
  one,
  byValue = false,
  children,
}: {
  readonly workspace: string;
  readonly environment: string;
  readonly one: AgeBucket;
  readonly byValue?: boolean;
  readonly children: React.ReactNode;
}) {
  const className = 'flex min-h-7 items-center gap-2';
  if (one.count === 0) return <div className={`${className} text-soft`}>{children}</div>;
  return (
    <Link
      to="/w/$workspace/breaks"
      params={{ workspace }}
      search={openBreaks(environment, { ...bucketSearch(one), order: byValue ? 'largest' : 'oldest' })}
      className={`${className} text-ink no-underline hover:underline`}
    >
      {children}
    </Link>
  );
}
