import { Eye } from 'lucide-react';
import type { IndicatorReading } from '../../../api/answers.ts';
import { count } from '../../client/figures.ts';
import { dayOf } from '../../client/time.ts';
import { PointChart } from '../../parts/charts/point-chart.tsx';
import { Table, Td, Th } from '../../parts/table.tsx';
import { IndicatorBadge } from './state-badge.tsx';
import { thresholdText, valueText } from './words.ts';

/** One indicator: its last value against its threshold, its weeks, and where to look. */
export function IndicatorCard({ reading }: { readonly reading: IndicatorReading }) {
  const { indicator, title, unit, state, value, of, threshold, interval, points, baseline, signals, says } =
    reading;
  const known = points.filter((point) => point.value !== null);
  return (
    <li id={indicator} className="card flex min-w-0 scroll-mt-16 flex-col gap-2 p-3.5 target:bg-chosen">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="min-w-0 text-sm font-semibold">{title}</h3>
        <IndicatorBadge state={state} />
      </div>
      <div>
        <span className="text-2xl leading-none font-semibold">
          {value === null ? (
            <span className="text-sm font-normal text-soft">Not known</span>
          ) : (
            valueText(unit, value)
          )}
        </span>
        {value !== null && (
          <span className="ml-2 text-xs text-soft">
            {unit === 'days' || unit === 'hours' ? 'measured on' : 'of'} {count(of)}
          </span>
        )}
        {interval !== null && value !== null && (
          <span className="block text-xs text-soft">
            The data allow {valueText(unit, interval.from)} to {valueText(unit, interval.to)} (95%)
          </span>
        )}
      </div>
      <p className="text-xs text-soft">
        {thresholdText(reading)}
        {threshold.changed && '; changed by policy'}
      </p>
      {known.length > 0 && (
        <PointChart
          said={`${title} by week: ${known.map((point) => `${point.week} ${valueText(unit, point.value)}`).join(', ')}. ${thresholdText(reading)}.`}
          points={points}
          green={threshold.green}
          amber={threshold.amber}
          baseline={baseline}
        />
      )}
      {signals.length > 0 && (
        <ul className="flex flex-col gap-1 text-xs">
          {signals.map((signal) => (
            <li key={`${signal.rule} ${signal.week}`} className="flex gap-1.5 text-info">
              <Eye aria-hidden="true" size={13} className="mt-0.5 shrink-0" />
              <span>Look here: {signal.says}</span>
            </li>
          ))}
        </ul>
      )}
      <details className="mt-auto text-sm">
        <summary className="min-h-7 cursor-pointer py-0.5 text-accent">
          More<span className="sr-only"> about {title}</span>
        </summary>
        <p>{says}</p>
        <p className="mt-1 text-xs text-soft">Why this threshold: {threshold.why}</p>
        {baseline !== null && (
          <p className="mt-1 text-xs text-soft">
            Usual is {valueText(unit, baseline.centre)}, from {valueText(unit, baseline.lower)} to{' '}
            {valueText(unit, baseline.upper)}. {baseline.honest}
          </p>
        )}
        <Weeks reading={reading} />
      </details>
    </li>
  );
}

function Weeks({ reading: { title, unit, points } }: { readonly reading: IndicatorReading }) {
  if (points.length === 0) return null;
  return (
    <Table
      caption={`${title} by week`}
      least="16rem"
      tallest="15rem"
      head={
        <>
          <Th>Week of</Th>
          <Th right>Value</Th>
          <Th right>Of</Th>
          <Th>State</Th>
        </>
      }
    >
      {points.toReversed().map((point) => (
        <tr key={point.week}>
          <Td>{dayOf(point.from)}</Td>
          <Td right>{valueText(unit, point.value)}</Td>
          <Td right>{count(point.of)}</Td>
          <Td>
            {point.state === 'none' ? '–' : point.state}
            {!point.complete && ', not complete'}
          </Td>
        </tr>
      ))}
    </Table>
  );
}
