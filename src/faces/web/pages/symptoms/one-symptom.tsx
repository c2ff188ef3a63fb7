import { Link } from '@tanstack/react-router';
import { symptomTitles } from '../../../../model/words.ts';
import type { SymptomJudgement } from '../../../api/answers.ts';
import { dayOf } from '../../client/time.ts';
import { RateChart } from '../../parts/charts/rate-chart.tsx';
import { Numbers } from '../../parts/numbers.tsx';
import { Panel } from '../../parts/panel.tsx';
import { lastDayOf } from '../decide/last-day-of.ts';
import { allBreaks, openBreaks } from '../home/links.ts';
import { ClaimBadge, PatternBadge } from './badges.tsx';
import { Fixes } from './fixes.tsx';
import { claims, unitWords } from './words.ts';

/** A symptom: what to think of it, its weeks, the three claims, and what became of its fixes. */
export function OneSymptom({
  workspace,
  environment,
  one,
}: {
  readonly workspace: string;
  readonly environment: string;
  readonly one: SymptomJudgement;
}) {
  const { symptom, unit, weeks, fixes } = one;
  const title = symptomTitles[symptom];
  return (
    <div id={symptom} className="scroll-mt-16">
      <Panel
        title={title}
        aside={
          <>
            <PatternBadge pattern={one.pattern} />
            <Link
              to="/w/$workspace/breaks"
              params={{ workspace }}
              search={openBreaks(environment, { symptom: [symptom] })}
            >
              Open breaks<span className="sr-only"> of {title}</span>
            </Link>
          </>
        }
      >
        <p className="mb-3 max-w-4xl text-sm font-medium">{one.says}</p>
        <div className="grid gap-x-8 gap-y-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          {weeks.length === 0 ? (
            <p className="text-sm text-soft">No week of it is known yet.</p>
          ) : (
            <RateChart
              workspace={workspace}
              name={title}
              unit={unitWords[unit]}
              weeks={weeks}
              fixes={fixes.map(({ fix, effectiveAt, what }) => ({
                id: fix,
                at: effectiveAt,
                label: `Fix since ${dayOf(effectiveAt)}: ${what}`,
              }))}
              searchOf={({ from }) =>
                allBreaks(environment, { symptom: [symptom], from, to: lastDayOf(from) })
              }
            />
          )}
          <dl className="flex flex-col gap-3">
            {claims.map(({ id, title: claim, asks }) => (
              <div key={id}>
                <dt className="flex flex-wrap items-center gap-2 text-sm font-medium">
                  {claim} <ClaimBadge state={one[id].state} />
                  <span className="sr-only">{asks}</span>
                </dt>
                <dd className="mt-0.5 text-sm">
                  <p>{one[id].says}</p>
                  <Numbers of={`${claim}, ${title}`} numbers={one[id].numbers} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
        <Fixes title={title} fixes={fixes} />
      </Panel>
    </div>
  );
}
