import { Link } from '@tanstack/react-router';
import { ClipboardCheck, GanttChart } from 'lucide-react';
import type { PlanAnswer } from '../../../api/answers.ts';
import { dayOf } from '../../client/time.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { buttonClass } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { lineLinkClass } from '../../parts/line-link-class.ts';
import { Panel } from '../../parts/panel.tsx';
import { Decided, useDecided } from '../decide/decided.tsx';
import { PlanExport } from './plan-export.tsx';
import { StepCard } from './step-card.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import { Warnings } from './warnings.tsx';
import { phases } from './words.ts';

/** What is to be done, in order, dated back from go-live. */
export function Plan() {
  const workspace = useWorkspace();
  const query = useDecided<PlanAnswer>(workspace, 'plan');
  return (
    <Decided
      workspace={workspace}
      query={query}
      title="Plan"
      about="What to do first and what then, each with why now, by whom, how it is taken back, and what must be true after it."
      icon={GanttChart}
      none="After the first run the steps stand here in their order: contain what hurts most, take away what lies upstream, then the rest, dated back from go-live."
      actions={() => (
        <>
          <Link to="/w/$workspace/readiness" params={{ workspace }} className={buttonClass()}>
            <ClipboardCheck aria-hidden="true" size={14} />
            Dates and team
          </Link>
          <PlanExport workspace={workspace} />
        </>
      )}
    >
      {(plan) => (
        <div className="flex flex-col gap-4">
          <Warnings plan={plan} />
          <InShort plan={plan} />
          <TimelineChart plan={plan} />
          <Steps workspace={workspace} plan={plan} />
        </div>
      )}
    </Decided>
  );
}

function InShort({ plan }: { readonly plan: PlanAnswer }) {
  const titles = new Map(plan.steps.map(({ id, title }) => [id, title]));
  return (
    <Panel title="In short">
      <p className="mb-3 max-w-4xl text-sm font-medium">{plan.says}</p>
      <Facts
        facts={[
          [
            'Go-live',
            plan.goLive === null ? (
              <span key="not-set" className="text-soft">
                Not set
              </span>
            ) : (
              dayOf(plan.goLive)
            ),
          ],
          [
            'Everything fits from',
            plan.earliestGoLive === null ? (
              <span key="no-day" className="text-soft">
                No day within a year that can be seen from today
              </span>
            ) : (
              dayOf(plan.earliestGoLive)
            ),
          ],
          [
            'Critical path',
            plan.criticalPath.length === 0 ? (
              <span key="no-path" className="text-soft">
                None
              </span>
            ) : (
              <ol key="path" className="flex flex-wrap gap-x-1.5">
                {plan.criticalPath.map((id, index) => (
                  <li key={id}>
                    {index > 0 && <span aria-hidden="true">→ </span>}
                    <a href={`#step-${id}`} className={`${lineLinkClass} text-ink`}>
                      {titles.get(id) ?? id}
                    </a>
                  </li>
                ))}
              </ol>
            ),
          ],
        ]}
      />
    </Panel>
  );
}

function Steps({ workspace, plan }: { readonly workspace: string; readonly plan: PlanAnswer }) {
  const { steps, warnings } = plan;
  const titleOf = (id: string): string => steps.find((one) => one.id === id)?.title ?? id;
  return phases
    .map((phase) => ({ ...phase, of: steps.filter((step) => step.phase === phase.id) }))
    .filter(({ of }) => of.length > 0)
    .map(({ id, title, about, of }) => (
      <Panel key={id} title={title} aside={<span className="text-xs text-soft">{about}</span>} flush>
        <ol className="divide-y divide-rule">
          {of.map((step) => (
            <StepCard
              key={step.id}
              workspace={workspace}
              number={steps.indexOf(step) + 1}
              step={step}
              titleOf={titleOf}
              warnings={warnings.filter((warning) => warning.step === step.id).map(({ says }) => says)}
            />
          ))}
        </ol>
      </Panel>
    ));
}
