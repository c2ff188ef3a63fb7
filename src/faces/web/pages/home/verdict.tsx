import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Ban, CheckCheck, CircleHelp, Play } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { controlState } from '../../../../model/words.ts';
import type { RunDetail } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { several } from '../../client/figures.ts';
import { useMay } from '../../client/session.ts';
import { dayAndTime } from '../../client/time.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { Button, buttonClass } from '../../parts/button.tsx';
import { classNames } from '../../parts/class-names.ts';
import { When } from '../../parts/when.tsx';
import { summaryOf } from '../runs/detail/summary-of.ts';
import { useStartRun } from '../runs/use-start-run.ts';
import type { HomeProps } from './home-props.ts';
import { openBreaks } from './links.ts';
import { verdictOf } from './verdict-of.ts';

const looks = {
  good: ['border-good bg-good-back', 'text-good', CheckCheck],
  bad: ['border-bad bg-bad-back', 'text-bad', Ban],
  warn: ['border-warn bg-warn-back', 'text-warn', CircleHelp],
} as const;

/** The verdict, by what data and when: the first thing that is read. */
export function Verdict({ workspace, home }: HomeProps) {
  const said = verdictOf(home);
  const [box, ink, Icon] = looks[said.tone];
  const { run } = home;
  const mayRun = useMay(workspace, 'run');
  const { start, busy } = useStartRun(workspace);
  const isRunning = home.lastAttempt?.state === 'running';
  useEffect(() => {
    document.title = `${said.title} · Tieout`;
  }, [said.title]);
  return (
    <header className={classNames('rounded-[10px] border p-4 sm:p-5', box)}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-80 gap-3">
          <Icon aria-hidden="true" size={26} className={classNames('mt-0.5 shrink-0', ink)} />
          <div className="min-w-0">
            <h1 className={classNames('text-xl leading-tight font-semibold tracking-tight', ink)}>
              {said.title}
            </h1>
            <Reason workspace={workspace} home={home} because={said.because} />
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          {run !== null && (
            <Link to="/w/$workspace/runs/$run" params={{ workspace, run: run.id }} className={buttonClass()}>
              What run {run.number} found
            </Link>
          )}
          {mayRun && !isRunning && (
            <Button
              look="main"
              icon={<Play aria-hidden="true" size={14} />}
              disabled={busy}
              onClick={() => void start()}
            >
              Run now
            </Button>
          )}
        </div>
      </div>
      {run !== null && (
        <dl className="mt-4 grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2 xl:grid-cols-4">
          <Fact name="Open">
            <Link
              to="/w/$workspace/breaks"
              params={{ workspace }}
              search={openBreaks(home.environment)}
              className="font-medium text-ink"
            >
              {several(home.open.count, 'break')}
            </Link>
            {home.open.count > 0 && (
              <>
                {', '}
                <MinorAmount minor={home.open.baseMinor} currency={home.currency ?? 'XXX'} /> at risk
                {home.open.withoutAmount > 0 && ` and ${home.open.withoutAmount} without an amount`}
              </>
            )}
          </Fact>
          <Fact name={`Run ${run.number}`}>
            <When at={run.endedAt ?? run.startedAt} />
          </Fact>
          <Fact name="Shop data">{coverageText(run.watermarks?.shop ?? null)}</Fact>
          <Fact name="ERP data">{coverageText(run.watermarks?.erp ?? null)}</Fact>
        </dl>
      )}
    </header>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-soft">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

const coverageText = (reach: { readonly from: string; readonly to: string } | null): string =>
  reach === null ? 'Nothing with a time was read' : `${dayAndTime(reach.from)} to ${dayAndTime(reach.to)}`;

/** Why: what the run itself says, and which controls could not be checked where it could not decide. */
function Reason({ workspace, home, because }: HomeProps & { readonly because: string }) {
  const id = home.run?.id ?? null;
  const { data } = useQuery({
    queryKey: ['w', workspace, 'runs', 'one', id],
    queryFn: ({ signal }) => ask<RunDetail>(at(workspace, 'runs', id ?? ''), { signal }),
    enabled: id !== null,
  });
  const summary = data === undefined ? null : summaryOf(data);
  const unchecked =
    home.verdict === 'could-not-decide'
      ? (summary?.controls ?? []).filter((one) => controlState(one) === 'could-not-check')
      : [];
  // The sentence is the first of the reasons.
  const reasons =
    home.verdict === 'could-not-decide'
      ? (summary?.notes ?? []).filter((note) => note !== summary?.sentence)
      : [];
  return (
    <div className="mt-1 max-w-prose text-sm">
      {summary !== null && (
        <p>
          Run {home.run?.number}: {summary.sentence}
        </p>
      )}
      {because !== '' && <p>{because}</p>}
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {unchecked.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {unchecked.slice(0, 5).map(({ control, claim, reason }) => (
            <li key={control}>
              {claim}
              {reason !== undefined && <span className="text-soft"> ({reason})</span>}
            </li>
          ))}
          {unchecked.length > 5 && <li>and {unchecked.length - 5} more controls</li>}
        </ul>
      )}
    </div>
  );
}
