import { Link, useSearch } from '@tanstack/react-router';
import { Gauge } from 'lucide-react';
import type { IndicatorReading, IndicatorsAnswer } from '../../../api/answers.ts';
import { figure } from '../../client/rates.ts';
import { namesOf } from '../../client/search.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { classNames } from '../../parts/class-names.ts';
import { Decided, useDecided } from '../decide/decided.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { stateWords, workflowTitles } from './words.ts';

/** The leading indicators by workflow, each against its threshold. */
export function Indicators() {
  const workspace = useWorkspace();
  const query = useDecided<IndicatorsAnswer>(workspace, 'indicators');
  return (
    <Decided
      workspace={workspace}
      query={query}
      title="Indicators"
      about="Weekly measures of the workflow, each against an explicit threshold. Thresholds decide; signals only say where to look."
      icon={Gauge}
      none="After the first run the leading indicators stand here by week: cycle times, match rates, backlog, duplicates, each green, amber or red by a threshold that is written down."
    >
      {(report) => <Board workspace={workspace} report={report} />}
    </Decided>
  );
}

function Board({ workspace, report }: { readonly workspace: string; readonly report: IndicatorsAnswer }) {
  const { state } = useSearch({ from: '/inside/w/$workspace/decide/indicators' });
  const shown = report.indicators.filter((one) => state === undefined || one.state === state);
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-4xl text-sm font-medium">{report.says}</p>
      <States workspace={workspace} indicators={report.indicators} chosen={state} />
      {namesOf(workflowTitles).map((workflow) => {
        const of = shown.filter((one) => one.workflow === workflow);
        if (of.length === 0) return null;
        return (
          <section key={workflow} aria-label={workflowTitles[workflow]}>
            <h2 className="mb-2 text-sm font-semibold">{workflowTitles[workflow]}</h2>
            <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
              {of.map((one) => (
                <IndicatorCard key={one.indicator} reading={one} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="max-w-prose text-xs text-soft">
        In the charts the dashed line is the end of green and the solid one the beginning of red; a dot is a
        green week, a triangle an amber one, a square a red one, a hollow one is not complete.
        {report.falseSignalsExpected !== null &&
          ` With so many indicators, a process that is stable would give ${figure(report.falseSignalsExpected)} signals in a quarter by chance.`}
      </p>
    </div>
  );
}

/** How many are in each state; each shows those alone. */
function States({
  workspace,
  indicators,
  chosen,
}: {
  readonly workspace: string;
  readonly indicators: readonly IndicatorReading[];
  readonly chosen: IndicatorReading['state'] | undefined;
}) {
  const states = [undefined, ...namesOf(stateWords)] as const;
  return (
    <nav aria-label="By state">
      <ul className="flex flex-wrap gap-1.5">
        {states.map((state) => {
          const number = indicators.filter((one) => state === undefined || one.state === state).length;
          if (number === 0 && state !== chosen) return null;
          return (
            <li key={state ?? 'all'}>
              <Link
                to="/w/$workspace/indicators"
                params={{ workspace }}
                search={state === undefined ? {} : { state }}
                aria-current={state === chosen ? 'page' : undefined}
                className={classNames(
                  'inline-flex h-8 items-center gap-1.5 rounded-md border px-2.5 text-sm no-underline',
                  state === chosen
                    ? 'border-accent bg-chosen font-medium text-ink'
                    : 'border-rule text-soft hover:bg-hover',
                )}
              >
                {state === undefined ? 'All' : stateWords[state]} <span>{number}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
