import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, Flame, Hammer, TriangleAlert } from 'lucide-react';
import { symptomTitles } from '../../../../model/words.ts';
import type { PlanStep } from '../../../api/answers.ts';
import { several } from '../../client/figures.ts';
import { dayOf } from '../../client/time.ts';
import { Badge } from '../../parts/badge.tsx';
import { Facts } from '../../parts/facts.tsx';
import { lineLinkClass } from '../../parts/line-link-class.ts';
import { isByWord } from './by-word.ts';
import { CheckedBy } from './checked-by.tsx';
import { StepWord } from './step-word.tsx';
import { roleTitles, stepStateTitles } from './words.ts';

const states = {
  planned: ['quiet', CircleDashed],
  done: ['good', CircleCheck],
  missed: ['bad', TriangleAlert],
} as const;

/** One thing to do: what, why now, by whom and when, how it is taken back, and what must be true after it. */
export function StepCard({
  workspace,
  number,
  step,
  titleOf,
  warnings,
}: {
  readonly workspace: string;
  readonly number: number;
  readonly step: PlanStep;
  /** Of another step. */
  titleOf(id: string): string;
  readonly warnings: readonly string[];
}) {
  const [tone, icon] = states[step.state];
  return (
    <li id={`step-${step.id}`} className="scroll-mt-16 px-4 py-4 target:bg-chosen">
      <h3 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
        <span className="text-soft">{number}.</span>
        {step.title}
        <Badge tone={tone} icon={icon}>
          {stepStateTitles[step.state]}
        </Badge>
        {step.critical && (
          <Badge tone="bad" icon={Flame}>
            Critical path
          </Badge>
        )}
        {step.depth === 'tactical' && (
          <Badge tone="info" icon={Hammer} title="It takes away the symptom, and leaves the cause.">
            Tactical
          </Badge>
        )}
      </h3>
      <div className="mt-2 grid gap-x-10 gap-y-3 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0 text-sm">
          <p className="max-w-prose">{step.whyNow}</p>
          {warnings.map((says) => (
            <p key={says} className="mt-1 flex max-w-prose gap-1.5 text-warn">
              <TriangleAlert aria-hidden="true" size={14} className="mt-0.5 shrink-0" />
              {says}
            </p>
          ))}
          <ol className="mt-2 flex max-w-prose list-decimal flex-col gap-1 pl-5">
            {step.does.map((act) => (
              <li key={act}>{act}</li>
            ))}
          </ol>
        </div>
        <Facts
          facts={[
            ['When', <Days key="when" step={step} />],
            [
              'Who',
              step.owner === null ? (
                <span key="who">
                  {roleTitles[step.role]}
                  <span className="text-soft">, nobody named yet</span>
                </span>
              ) : (
                `${step.owner}, ${roleTitles[step.role].toLowerCase()}`
              ),
            ],
            ['Effort', several(step.effortDays, 'day')],
            ...(step.needs.length === 0
              ? []
              : [
                  [
                    'After',
                    <ul key="after">
                      {step.needs.map((id) => (
                        <li key={id}>
                          <a href={`#step-${id}`} className={`${lineLinkClass} text-ink`}>
                            {titleOf(id)}
                          </a>
                        </li>
                      ))}
                    </ul>,
                  ] as const,
                ]),
            [
              'Done when',
              <div key="done">
                {step.doneWhen.says} <CheckedBy workspace={workspace} check={step.doneWhen.check} />
                {isByWord(step.id) && <StepWord workspace={workspace} step={step} />}
              </div>,
            ],
            [
              'Taken back by',
              step.undo ?? (
                <span key="undo" className="text-soft">
                  Nothing to take back
                </span>
              ),
            ],
            ['If late', step.ifLate],
            ...(step.problems.length === 0 && step.symptom === null
              ? []
              : [['About', <About key="about" workspace={workspace} step={step} />] as const]),
          ]}
        />
      </div>
    </li>
  );
}

function Days({ step: { starts, ends, latestEnd, slackDays, doneOn, state } }: { readonly step: PlanStep }) {
  if (state === 'done')
    return <>{doneOn === null ? 'Done; nobody wrote the day down' : `Done on ${dayOf(doneOn)}`}</>;
  if (starts === null || ends === null)
    return <span className="text-soft">No day without a date of go-live</span>;
  return (
    <>
      {starts === ends ? dayOf(starts) : `${dayOf(starts)} to ${dayOf(ends)}`}
      {latestEnd !== null && slackDays !== null && (
        <span className="block text-xs text-soft">
          {slackDays < 0
            ? `${several(-slackDays, 'worked day')} late: it had to end on ${dayOf(latestEnd)}`
            : slackDays === 0
              ? `No time to spare: it must end on ${dayOf(latestEnd)}`
              : `${several(slackDays, 'worked day')} to spare, until ${dayOf(latestEnd)}`}
        </span>
      )}
    </>
  );
}

const SHOWN = 4;

function About({ workspace, step }: { readonly workspace: string; readonly step: PlanStep }) {
  return (
    <ul>
      {step.symptom !== null && (
        <li>
          <Link
            to="/w/$workspace/symptoms"
            params={{ workspace }}
            hash={step.symptom}
            className={lineLinkClass}
          >
            {symptomTitles[step.symptom]}
          </Link>
        </li>
      )}
      {step.problems.slice(0, SHOWN).map((problem, index) => (
        <li key={problem}>
          <Link
            to="/w/$workspace/problems/$problem"
            params={{ workspace, problem }}
            title={problem}
            className={lineLinkClass}
          >
            Problem {index + 1} of {step.problems.length}
          </Link>
        </li>
      ))}
      {step.problems.length > SHOWN && (
        <li className="text-soft">and {several(step.problems.length - SHOWN, 'problem')} more</li>
      )}
    </ul>
  );
}
