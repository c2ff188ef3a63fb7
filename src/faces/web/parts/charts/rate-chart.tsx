import { Link } from '@tanstack/react-router';
import { Hammer, TriangleAlert } from 'lucide-react';
import { count } from '../../client/figures.ts';
import { percent } from '../../client/rates.ts';
import { dayOf } from '../../client/time.ts';
import type { BreaksSearch } from '../../pages/breaks/search.ts';
import { classNames } from '../class-names.ts';
import { ChartLegend } from './chart-legend.tsx';
import { RateTable } from './rate-table.tsx';
import { rateTop } from './rate-top.ts';
import type { FixMark, RateWeek } from './rate-week.ts';
import { labelsOf, placeOf } from './week-scale.ts';

interface RateChartProps {
  readonly workspace: string;
  /** What the chart is of, for those who hear it. */
  readonly name: string;
  /** What could have broken, such as `orders`. */
  readonly unit: string;
  readonly weeks: readonly RateWeek[];
  readonly fixes: readonly FixMark[];
  /** The breaks of a week. */
  searchOf(week: RateWeek): BreaksSearch;
}

/**
 * A weekly rate, each bar a link to its rows. An incomplete week is an outline, one that nobody looked at a hatched gap,
 * and an unusual one has a sign above it. The same stands below as a table.
 */
export function RateChart({ workspace, name, unit, weeks, fixes, searchOf }: RateChartProps) {
  const top = rateTop(weeks.map(drawnRate));
  const labels = labelsOf(weeks.map(({ from }) => from));
  const marks = fixes.flatMap((fix) => {
    const place = placeOf(fix.at, weeks);
    return place === null ? [] : [{ ...fix, place }];
  });
  return (
    <div className="min-w-0">
      <div className="relative pt-6 pr-2 pl-12" style={{ maxWidth: `${weeks.length * 4 + 4}rem` }}>
        <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-2 left-12 z-10">
          {marks.map(({ id, label, place }) => (
            <span key={id} className="absolute top-0" style={{ left: `${place * 100}%` }} title={label}>
              <Hammer size={13} className="absolute top-1 -left-1.5 text-good" />
              <span className="absolute top-5.5 left-0 h-28.5 border-l-2 border-dashed border-good" />
            </span>
          ))}
        </div>
        <div
          aria-hidden="true"
          className="absolute top-6 left-0 flex h-28 w-11 flex-col justify-between text-right text-xs text-soft"
        >
          <span className="-translate-y-2">{percent(top)}</span>
          <span className="translate-y-2">0</span>
        </div>
        <ol
          aria-label={`${name}: rate by week`}
          className="flex h-28 items-stretch gap-px border-y border-rule border-b-strong"
        >
          {weeks.map((week) => (
            <li key={week.week} className="flex min-w-0 flex-1 items-end">
              <Week workspace={workspace} week={week} top={top} unit={unit} search={searchOf(week)} />
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
      <ChartLegend
        entries={[
          ['A fix took effect', marks.length > 0, <Hammer key="fix" size={12} className="text-good" />],
          [
            'Unusual week',
            weeks.some(({ unusual }) => unusual),
            <TriangleAlert key="odd" size={12} className="text-warn" />,
          ],
          [
            'Not complete, in no claim',
            weeks.some(({ complete, count: number }) => !complete && number !== null),
            <span key="part" className="size-2.5 rounded-sm border border-dashed border-accent" />,
          ],
          [
            'Nobody looked',
            weeks.some(({ count: number }) => number === null),
            <span key="none" className="size-2.5 border border-dashed border-strong bg-sunken" />,
          ],
        ]}
      />
      <details className="mt-2 text-sm">
        <summary className="min-h-7 cursor-pointer py-0.5 text-accent">
          The same as a table<span className="sr-only">: {name}</span>
        </summary>
        <RateTable name={name} unit={unit} weeks={weeks} fixes={fixes} />
      </details>
    </div>
  );
}

/** Of a week that is in no claim a rate can still be drawn; null where nobody counted what could have broken. */
const drawnRate = ({ rate, count: number, exposure }: RateWeek): number | null =>
  rate ?? (number === null || exposure === null || exposure === 0 ? null : number / exposure);

function saidOf(week: RateWeek, unit: string): string {
  const { from, count: number, exposure, complete, unusual } = week;
  const rate = drawnRate(week);
  const parts = [
    number === null ? 'nobody looked' : count(number),
    exposure !== null && number !== null && `of ${count(exposure)} ${unit}`,
    rate !== null && `(${percent(rate)})`,
    !complete && number !== null && ', not complete',
    unusual && ', unusual',
  ];
  return `Week of ${dayOf(from)}: ${parts
    .filter((part) => part !== false)
    .join(' ')
    .replaceAll(' ,', ',')}`;
}

function Week({
  workspace,
  week,
  top,
  unit,
  search,
}: Pick<RateChartProps, 'workspace' | 'unit'> & {
  readonly week: RateWeek;
  readonly top: number;
  readonly search: BreaksSearch;
}) {
  const said = saidOf(week, unit);
  const { count: number, complete, unusual } = week;
  const rate = drawnRate(week);
  if (number === null || number === 0)
    return (
      <span
        title={said}
        className={classNames(
          'block w-full',
          number === null ? 'h-full border-x border-dashed border-rule bg-sunken' : 'h-0.5 bg-strong',
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
      className="group relative flex h-full w-full min-w-0 items-end"
    >
      <span
        className={classNames(
          'relative block w-full rounded-t-sm group-hover:brightness-110',
          complete ? 'bg-accent' : 'border border-b-0 border-dashed border-accent bg-transparent',
          rate === null && 'border-dotted',
        )}
        style={{ height: rate === null ? '100%' : `${Math.max(3, (rate / top) * 100)}%` }}
      >
        {unusual && (
          <TriangleAlert
            aria-hidden="true"
            size={13}
            className="absolute -top-4 left-1/2 -translate-x-1/2 text-warn"
          />
        )}
      </span>
    </Link>
  );
}
