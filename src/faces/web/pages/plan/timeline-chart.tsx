import { Flag } from 'lucide-react';
import type { PlanAnswer, PlanStep } from '../../../api/answers.ts';
import { dayOf } from '../../client/time.ts';
import { ChartLegend } from '../../parts/charts/chart-legend.tsx';
import { classNames } from '../../parts/class-names.ts';
import { Panel } from '../../parts/panel.tsx';
import { type Placed, timelineOf } from './timeline.ts';

const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The steps over the weeks: what comes when, and what holds up what. */
export function TimelineChart({ plan }: { readonly plan: PlanAnswer }) {
  const line = timelineOf(plan.steps, [plan.today, plan.goLive]);
  if (line === null) return null;
  const marks = [
    { name: 'Today', at: line.at(plan.today), look: 'border-strong' },
    { name: 'Go-live', at: line.at(plan.goLive), look: 'border-accent border-dashed' },
  ];
  return (
    <Panel title="When" flush>
      <section
        className="relative overflow-x-auto px-4 pb-3"
        aria-label="Steps over time"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
      >
        <div className="min-w-180">
          <div aria-hidden="true" className="relative ml-64 h-11 text-xs text-soft">
            {marks.map(({ name, at }) =>
              at === null ? null : (
                <span
                  key={name}
                  className="absolute top-1 flex -translate-x-1/2 items-center gap-1 whitespace-nowrap text-ink"
                  style={{ left: `clamp(1.5rem, ${at * 100}%, calc(100% - 2.5rem))` }}
                >
                  {name === 'Go-live' && <Flag size={11} />}
                  {name}
                </span>
              ),
            )}
            {line.mondays
              .filter((_, index, all) => index % Math.ceil(all.length / 12) === 0)
              .map(({ day, at }) => (
                <span
                  key={day}
                  className="absolute bottom-0.5 whitespace-nowrap"
                  style={{ left: `${at * 100}%` }}
                >
                  {shortDay.format(new Date(`${day}T00:00:00Z`))}
                </span>
              ))}
          </div>
          <div className="relative">
            <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-0 left-64">
              {line.mondays.map(({ day, at }) => (
                <span
                  key={day}
                  className="absolute inset-y-0 border-l border-rule"
                  style={{ left: `${at * 100}%` }}
                />
              ))}
              {marks.map(({ name, at, look }) =>
                at === null ? null : (
                  <span
                    key={name}
                    className={classNames('absolute inset-y-0 border-l-2', look)}
                    style={{ left: `${at * 100}%` }}
                  />
                ),
              )}
            </div>
            <ol>
              {line.placed.map((one) => (
                <Row key={one.step.id} one={one} />
              ))}
            </ol>
          </div>
        </div>
      </section>
      <div className="px-4 pb-3">
        <ChartLegend
          entries={[
            ['On the critical path', true, <span key="c" className="h-2.5 w-4 rounded-sm bg-bad" />],
            [
              'With time to spare',
              true,
              <span key="s" className="h-2.5 w-4 rounded-sm border border-accent bg-chosen" />,
            ],
            [
              'Done',
              line.placed.some(({ step }) => step.state === 'done'),
              <span key="d" className="h-2.5 w-4 rounded-sm bg-strong" />,
            ],
          ]}
        />
      </div>
    </Panel>
  );
}

function Row({ one: { step, from, to } }: { readonly one: Placed<PlanStep> }) {
  const days =
    step.starts === step.ends
      ? dayOf(step.starts ?? '')
      : `${dayOf(step.starts ?? '')} to ${dayOf(step.ends ?? '')}`;
  const isLateInTheWeek = to > 0.85;
  return (
    <li className="flex min-h-7 items-center border-t border-rule/60">
      <a
        href={`#step-${step.id}`}
        className="block min-h-7 w-64 shrink-0 py-1.5 pr-3 text-xs text-ink hover:underline"
      >
        {step.title}
        <span className="sr-only">
          : {days}
          {step.critical && ', on the critical path'}
          {step.state === 'done' && ', done'}
        </span>
      </a>
      <span aria-hidden="true" className="relative h-5 min-w-0 flex-1" title={`${step.title}: ${days}`}>
        <span
          className={classNames(
            'absolute inset-y-0.5 rounded-sm',
            step.state === 'done' ? 'bg-strong' : step.critical ? 'bg-bad' : 'border border-accent bg-chosen',
          )}
          style={{ left: `${from * 100}%`, width: `max(${(to - from) * 100}%, 4px)` }}
        />
        {step.critical && step.state !== 'done' && (
          <span
            className={classNames(
              'absolute top-0.5 px-1 text-xs leading-4 whitespace-nowrap text-bad',
              isLateInTheWeek && '-translate-x-full',
            )}
            style={{ left: `${(isLateInTheWeek ? from : to) * 100}%` }}
          >
            critical
          </span>
        )}
      </span>
    </li>
  );
}
