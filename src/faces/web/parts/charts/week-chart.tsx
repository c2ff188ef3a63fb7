import { Link } from '@tanstack/react-router';
import { Hammer, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WeekCount } from '../../../api/answers.ts';
import { count } from '../../client/figures.ts';
import { dayOf } from '../../client/time.ts';
import type { BreaksSearch } from '../../pages/breaks/search.ts';
import { MinorAmount } from '../amount.tsx';
import { classNames } from '../class-names.ts';
import { Table, Td, Th } from '../table.tsx';
import { labelsOf, placeOf, topOf, weeksUpTo } from './week-scale.ts';

/** Something that happened at a moment, marked above the weeks. */
export interface Mark {
  readonly id: string;
  readonly kind: 'fix' | 'run';
  readonly at: string;
  readonly label: string;
}

interface WeekChartProps {
  readonly workspace: string;
  readonly weeks: readonly WeekCount[];
  readonly marks: readonly Mark[];
  readonly currency: string;
  /** The breaks of a week. */
  searchOf(week: WeekCount): BreaksSearch;
}

/**
 * Breaks by week, each bar a link to its rows, with what happened meanwhile. A week that nobody looked at is a hatched
 * gap, one that was looked at in part is paler. The same stands below as a table.
 */
export function WeekChart(props: WeekChartProps) {
  const { workspace, currency, searchOf } = props;
  const weeks = weeksUpTo(props.weeks, props.marks);
  const marks = props.marks.filter(({ at }) => placeOf(at, weeks) !== null);
  const top = topOf(weeks.map((week) => week.count));
  const labels = labelsOf(weeks.map(({ from }) => from));
  return (
    <div>
      <div className="overflow-x-auto">
        <div className="relative min-w-80 pt-6 pr-2 pl-8" style={{ maxWidth: `${weeks.length * 5}rem` }}>
          <Marks weeks={weeks} marks={marks} />
          <div
            aria-hidden="true"
            className="absolute top-6 left-0 flex h-36 w-7 flex-col justify-between text-right text-xs text-soft"
          >
            <span className="-translate-y-2">{count(top)}</span>
            <span className="translate-y-2">0</span>
          </div>
          <ol
            aria-label="Breaks by week"
            className="flex h-36 items-stretch gap-px border-y border-rule border-b-strong"
          >
            {weeks.map((week) => (
              <li key={week.week} className="flex min-w-1.5 flex-1 items-end">
                <Week workspace={workspace} week={week} top={top} search={searchOf(week)} />
              </li>
            ))}
          </ol>
          <div aria-hidden="true" className="relative h-5 text-xs text-soft">
            {labels.map(({ index, text }) => (
              <span
                key={index}
                className="absolute top-1 whitespace-nowrap"
                style={{ left: `${(index / weeks.length) * 100}%` }}
              >
                {text}
              </span>
            ))}
          </div>
        </div>
      </div>
      <Legend marks={marks} weeks={weeks} />
      <details className="mt-3 text-sm">
        <summary className="min-h-7 cursor-pointer py-0.5 text-accent">The same as a table</summary>
        <WeekTable weeks={weeks} marks={marks} currency={currency} />
      </details>
    </div>
  );
}

const saidOf = (week: WeekCount): string =>
  `Week of ${dayOf(week.from)}: ${
    week.count === null
      ? 'nobody looked'
      : `${count(week.count)}${week.complete ? '' : ', looked at in part'}`
  }`;

function Week({
  workspace,
  week,
  top,
  search,
}: {
  readonly workspace: string;
  readonly week: WeekCount;
  readonly top: number;
  readonly search: BreaksSearch;
}) {
  const said = saidOf(week);
  if (week.count === null || week.count === 0)
    return (
      <span
        title={said}
        className={classNames(
          'block w-full',
          week.count === null ? 'h-full border-x border-dashed border-rule bg-sunken' : 'h-0.5 bg-strong',
        )}
      >
        <span className="sr-only">{said}</span>
      </span>
    );
  return (
    <Link
      to="/w/$workspace/breaks"
      params={{ workspace }}
      search={search}
      preload={false}
      title={said}
      aria-label={said}
      className="group flex h-full w-full items-end"
    >
      <span
        className={classNames(
          'block w-full rounded-t-sm bg-accent group-hover:brightness-110',
          !week.complete && 'opacity-60',
        )}
        style={{ height: `${Math.max(2, (week.count / top) * 100)}%` }}
      />
    </Link>
  );
}

/** Fixes as lines through the weeks, runs as ticks above them. */
function Marks({ weeks, marks }: Pick<WeekChartProps, 'weeks' | 'marks'>) {
  const placed = marks.flatMap((mark) => {
    const place = placeOf(mark.at, weeks);
    return place === null ? [] : [{ ...mark, place }];
  });
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-2 left-8 z-10">
      {placed.map(({ id, kind, label, place }) => (
        <span key={id} className="absolute top-0" style={{ left: `${place * 100}%` }} title={label}>
          {kind === 'fix' ? (
            <>
              <Hammer size={13} className="absolute top-1 -left-1.5 text-good" />
              <span className="absolute top-5.5 left-0 h-36.5 border-l-2 border-dashed border-good" />
            </>
          ) : (
            <Play size={9} className="absolute top-2 -left-1 rotate-90 fill-current text-soft" />
          )}
        </span>
      ))}
    </div>
  );
}

function Legend({ weeks, marks }: Pick<WeekChartProps, 'weeks' | 'marks'>) {
  const parts: readonly (readonly [string, boolean, ReactNode])[] = [
    [
      'A fix took effect',
      marks.some(({ kind }) => kind === 'fix'),
      <Hammer key="fix" size={12} className="text-good" />,
    ],
    [
      'A run',
      marks.some(({ kind }) => kind === 'run'),
      <Play key="run" size={9} className="rotate-90 fill-current" />,
    ],
    [
      'Looked at in part',
      weeks.some(({ complete, count: number }) => !complete && number !== null),
      <span key="part" className="size-2.5 rounded-sm bg-accent opacity-60" />,
    ],
    [
      'Nobody looked',
      weeks.some(({ count: number }) => number === null),
      <span key="none" className="size-2.5 border border-dashed border-strong bg-sunken" />,
    ],
  ];
  const shown = parts.filter(([, isThere]) => isThere);
  if (shown.length === 0) return null;
  return (
    <ul aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 pl-8 text-xs text-soft">
      {shown.map(([text, , icon]) => (
        <li key={text} className="inline-flex items-center gap-1.5">
          {icon}
          {text}
        </li>
      ))}
    </ul>
  );
}

function WeekTable({ weeks, marks, currency }: Omit<WeekChartProps, 'workspace' | 'searchOf'>) {
  const during = ({ from, to }: WeekCount): string =>
    marks
      .filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= to)
      .map(({ label }) => label)
      .join('; ');
  return (
    <Table
      caption="Breaks by week"
      least="24rem"
      tallest="18rem"
      head={
        <>
          <Th>Week of</Th>
          <Th right>Breaks</Th>
          <Th right>At risk</Th>
          <Th>What happened</Th>
        </>
      }
    >
      {weeks.toReversed().map((week) => (
        <tr key={week.week}>
          <Td className="whitespace-nowrap">{dayOf(week.from)}</Td>
          <Td right>
            {week.count === null ? <span className="text-soft">nobody looked</span> : count(week.count)}
          </Td>
          <Td right>
            <MinorAmount minor={week.baseMinor} currency={currency} />
          </Td>
          <Td className="text-soft">{during(week)}</Td>
        </tr>
      ))}
    </Table>
  );
}
