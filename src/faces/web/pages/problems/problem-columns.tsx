import { Link } from '@tanstack/react-router';
import { symptomTitles, words } from '../../../../model/words.ts';
import type { TrackedProblem } from '../../../api/answers.ts';
import { count } from '../../client/figures.ts';
import { dayOf } from '../../client/time.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { SeverityBadge, StateBadge } from '../../parts/badge.tsx';
import { Sparkline } from '../../parts/sparkline.tsx';
import type { Column } from '../../parts/table/column.ts';
import { useProblemWeeks } from './problem-data.ts';

/** What the cells of a list of problems have to know besides the problem. */
export interface ColumnContext {
  readonly workspace: string;
  readonly currency: string;
  nameOf(person: string | null): string;
}

/** The columns of a list of problems. */
export function problemColumns(context: ColumnContext): readonly Column<TrackedProblem>[] {
  const { workspace, currency, nameOf } = context;
  return [
    {
      id: 'severity',
      title: 'Severity',
      width: 100,
      fixed: true,
      orders: [{ id: 'worst', direction: 'descending' }],
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    {
      id: 'problem',
      title: 'Problem',
      least: 300,
      isHeading: true,
      fixed: true,
      cell: (row) => (
        <>
          <TitleLink
            workspace={workspace}
            row={row}
            className="line-clamp-2 leading-tight whitespace-normal"
          />
          <span className="mt-0.5 block truncate text-xs font-normal text-soft">
            {symptomTitles[row.symptom]} · {namedOf(row)}
          </span>
        </>
      ),
    },
    {
      id: 'state',
      title: 'State',
      width: 178,
      cell: ({ state }) => <StateBadge state={state} />,
    },
    {
      id: 'count',
      title: 'Breaks',
      width: 72,
      align: 'end',
      orders: [{ id: 'most', direction: 'descending' }],
      cell: (row) => <BreaksLink workspace={workspace} row={row} />,
    },
    {
      id: 'base',
      title: currency === 'XXX' ? 'At risk' : `At risk, ${currency}`,
      width: 116,
      align: 'end',
      orders: [{ id: 'largest', direction: 'descending' }],
      cell: ({ baseMinor }) => <MinorAmount minor={baseMinor} currency={currency} bare />,
    },
    {
      id: 'weeks',
      title: 'By week',
      width: 120,
      cell: (row) => <WeeksSpark workspace={workspace} row={row} />,
    },
    {
      id: 'seen',
      title: 'Runs',
      width: 76,
      align: 'end',
      orders: [
        { id: 'newest', direction: 'descending' },
        { id: 'oldest', direction: 'ascending' },
      ],
      cell: ({ firstRun, lastRun }) => (firstRun === lastRun ? firstRun : `${firstRun}–${lastRun}`),
    },
    {
      id: 'assignee',
      title: 'Assignee',
      width: 104,
      cell: ({ assignee }) =>
        assignee === null ? (
          <span className="text-soft">Nobody</span>
        ) : (
          <span className="block truncate">{nameOf(assignee)}</span>
        ),
    },
  ];
}

/** On a phone: all that matters of a problem under each other. */
export function narrowColumns({ workspace, currency }: ColumnContext): readonly Column<TrackedProblem>[] {
  return [
    {
      id: 'problem',
      title: 'Problem',
      least: 200,
      isHeading: true,
      cell: (row) => (
        <div className="flex h-26 flex-col justify-center gap-1 text-left">
          <TitleLink
            workspace={workspace}
            row={row}
            className="line-clamp-3 leading-tight whitespace-normal"
          />
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <SeverityBadge severity={row.severity} />
            <StateBadge state={row.state} />
            <span className="ml-auto shrink-0 text-xs">
              {count(row.count)} · <MinorAmount minor={row.baseMinor} currency={currency} short />
            </span>
          </div>
        </div>
      ),
    },
  ];
}

interface CellProps {
  readonly workspace: string;
  readonly row: TrackedProblem;
}

/** The link by which a problem is opened, also in a tab of its own. */
function TitleLink({ workspace, row, className }: CellProps & { readonly className: string }) {
  return (
    <Link
      to="/w/$workspace/problems/$problem"
      params={{ workspace, problem: row.id }}
      preload={false}
      tabIndex={-1}
      title={row.title}
      className={`${className} font-medium text-ink no-underline hover:underline`}
    >
      {row.title}
    </Link>
  );
}

function BreaksLink({ workspace, row }: CellProps) {
  return (
    <Link
      to="/w/$workspace/breaks"
      params={{ workspace }}
      search={{
        problem: row.id,
        present: 'true',
        ...(row.environment !== 'production' && { environment: row.environment }),
      }}
      preload={false}
      tabIndex={-1}
      className="text-ink"
    >
      {count(row.count)}
    </Link>
  );
}

/** Its name among known failures, or its kind where it has none. */
const namedOf = ({ fingerprint, kind }: TrackedProblem): string => words(fingerprint ?? kind);

function WeeksSpark({ workspace, row }: CellProps) {
  const { data } = useProblemWeeks(workspace, row.id, 13);
  if (data === undefined) return null;
  return (
    <Sparkline
      name="Breaks by week"
      points={data.items.map(({ from, count: number }) => ({
        label: `week of ${dayOf(from)}`,
        value: number,
      }))}
    />
  );
}
