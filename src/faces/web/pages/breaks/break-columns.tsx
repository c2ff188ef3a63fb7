import { words } from '../../../../model/words.ts';
import type { TrackedBreak } from '../../../api/answers.ts';
import { dayOf } from '../../client/time.ts';
import { Amount, MinorAmount } from '../../parts/amount.tsx';
import { SeverityBadge, StateBadge } from '../../parts/badge.tsx';
import { LightLink } from '../../parts/light-link.tsx';
import type { Column } from '../../parts/table/column.ts';
import { alsoOf, calledOf, daysOld } from './break-words.ts';

/** What the cells of a list of breaks have to know besides the break. */
export interface ColumnContext {
  /** Address of the pages of the workspace, and of what leads back to this list from a break. */
  readonly address: string;
  readonly listed: string;
  readonly currency: string;
  /** Whether there is room for what would otherwise be cut. */
  readonly isWide: boolean;
  /** The day by which age is counted. */
  readonly asOf: string | null;
  readonly titles: ReadonlyMap<string, string>;
  nameOf(person: string | null): string;
}

/** The columns of a list of breaks. */
export function breakColumns(context: ColumnContext): readonly Column<TrackedBreak>[] {
  const { address, currency, isWide, asOf, titles, nameOf } = context;
  return [
    {
      id: 'severity',
      title: 'Severity',
      width: 92,
      fixed: true,
      orders: [{ id: 'worst', direction: 'descending' }],
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    {
      id: 'what',
      title: 'Order, SKU or document',
      width: isWide ? 240 : 164,
      isHeading: true,
      fixed: true,
      cell: what(context),
    },
    {
      id: 'kind',
      title: 'Kind',
      width: isWide ? 190 : 132,
      cell: ({ kind }) => <Cut text={words(kind)} />,
    },
    {
      id: 'explanation',
      title: 'Explanation',
      least: 180,
      cell: ({ explanation }) => <Cut text={explanation} />,
    },
    {
      id: 'at-risk',
      title: 'At risk',
      width: 112,
      align: 'end',
      cell: ({ atRisk }) => <Amount amount={atRisk.amount} currency={atRisk.currency} />,
    },
    {
      id: 'base',
      title: currency === 'XXX' ? 'Base' : `Base, ${currency}`,
      width: 96,
      align: 'end',
      orders: [{ id: 'largest', direction: 'descending' }],
      cell: ({ baseMinor }) => <MinorAmount minor={baseMinor} currency={currency} bare />,
    },
    {
      id: 'state',
      title: 'State',
      width: 132,
      cell: ({ state }) => <StateBadge state={state} short />,
    },
    {
      id: 'assignee',
      title: 'Assignee',
      width: isWide ? 120 : 88,
      cell: ({ assignee }) =>
        assignee === null ? <span className="text-soft">Nobody</span> : <Cut text={nameOf(assignee)} />,
    },
    {
      id: 'age',
      title: 'Age',
      width: 72,
      align: 'end',
      orders: [
        { id: 'oldest', direction: 'descending' },
        { id: 'newest', direction: 'ascending' },
      ],
      cell: ({ occurredOn }) => <Age day={occurredOn} asOf={asOf} />,
    },
    {
      id: 'problem',
      title: 'Problem',
      width: isWide ? 240 : 128,
      cell: ({ problem }, _, isActive) =>
        problem === null ? (
          <span className="text-soft">None</span>
        ) : (
          <LightLink
            href={`${address}/problems/${encodeURIComponent(problem)}`}
            tabIndex={isActive ? 0 : -1}
            title={titles.get(problem)}
            className="block truncate"
          >
            {titles.get(problem) ?? 'Open the problem'}
          </LightLink>
        ),
    },
  ];
}

/** On a phone: all that matters of a break under each other. */
export function narrowColumns(context: ColumnContext): readonly Column<TrackedBreak>[] {
  const { currency, asOf } = context;
  return [
    {
      id: 'break',
      title: 'Break',
      least: 200,
      isHeading: true,
      cell: (row, index, isActive) => (
        <div className="flex h-25 flex-col justify-center gap-1 text-left">
          <div className="flex items-center gap-2">
            <SeverityBadge severity={row.severity} />
            <span className="min-w-0 truncate font-medium">{what(context)(row, index, isActive)}</span>
            <span className="ml-auto shrink-0">
              <MinorAmount minor={row.baseMinor} currency={currency} short />
            </span>
          </div>
          <p className="line-clamp-2 leading-tight whitespace-normal text-soft">{row.explanation}</p>
          <div className="flex items-center gap-2">
            <StateBadge state={row.state} />
            <span className="ml-auto text-xs text-soft">
              <Age day={row.occurredOn} asOf={asOf} />
            </span>
          </div>
        </div>
      ),
    },
  ];
}

/** The link by which a break is opened, also in a tab of its own. */
function what({ address, listed }: ColumnContext) {
  return (row: TrackedBreak, _: number, isActive: boolean) => (
    <LightLink
      href={`${address}/breaks/${encodeURIComponent(row.id)}${listed}`}
      tabIndex={isActive ? 0 : -1}
      title={[calledOf(row), alsoOf(row)].filter((text) => text !== '').join(' · ')}
      className="block truncate text-ink no-underline hover:underline"
    >
      {calledOf(row)}
      <span className="text-soft"> {alsoOf(row)}</span>
    </LightLink>
  );
}

function Cut({ text }: { readonly text: string }) {
  return (
    <span className="block truncate" title={text}>
      {text}
    </span>
  );
}

function Age({ day, asOf }: { readonly day: string | null; readonly asOf: string | null }) {
  const days = daysOld(day, asOf);
  if (day === null || days === null) return <span className="whitespace-nowrap text-soft">not known</span>;
  return (
    <time dateTime={day} title={dayOf(day)} className="whitespace-nowrap">
      {days === 1 ? '1 day' : `${days} days`}
    </time>
  );
}
