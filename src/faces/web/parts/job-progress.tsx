import { Check, CircleX, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Progress } from '../../api/answers.ts';
import { bytes, count, duration } from '../client/figures.ts';
import { type FirstLook, paceOf } from '../client/jobs/pace.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { ProgressBar } from './progress-bar.tsx';

const stages: Readonly<Record<string, string>> = {
  opening: 'Open',
  reading: 'Read',
  matching: 'Match',
  checking: 'Check',
  explaining: 'Explain',
  writing: 'Write',
  comparing: 'Compare',
  recording: 'Record',
};

/** How far a job is: the stage, how much of it, how quickly, how long still; and the way to end it. */
export function JobProgress({
  progress,
  first,
  isLost,
  onCancel,
  cancelling = false,
}: {
  readonly progress: Progress | null;
  readonly first: FirstLook | null;
  readonly isLost: boolean;
  readonly onCancel?: (() => void) | undefined;
  readonly cancelling?: boolean;
}) {
  const now = useClock();
  const pace = progress === null || first === null ? null : paceOf(progress, first, now);
  const size = progress?.unit === 'bytes' ? bytes : count;
  const told =
    progress === null
      ? []
      : [
          progress.total === null
            ? progress.done > 0 && size(progress.done)
            : progress.total > 0 && `${size(progress.done)} of ${size(progress.total)}`,
          pace?.perSecond != null && `${size(Math.round(pace.perSecond))} a second`,
          pace?.msLeft != null && `about ${duration(pace.msLeft)} left`,
        ].filter((part) => part !== false);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <div role="status" className="font-medium">
            {progress?.text ?? 'Asking how far it is …'}
          </div>
          <div className="min-h-5 text-sm text-soft">{told.join(' · ')}</div>
        </div>
        {onCancel !== undefined && (
          <Button icon={<CircleX aria-hidden="true" size={14} />} onClick={onCancel} disabled={cancelling}>
            {cancelling ? 'Cancelling …' : 'Cancel'}
          </Button>
        )}
      </div>
      <ProgressBar share={pace?.share ?? null} label={progress?.text ?? 'Progress'} />
      <Stages stage={progress?.stage ?? null} />
      {isLost && (
        <p role="status" className="flex items-center gap-1.5 text-sm text-warn">
          <WifiOff aria-hidden="true" size={14} />
          The server does not answer at the moment. It is asked again; what it does goes on.
        </p>
      )}
    </div>
  );
}

/** The stages in their order; what is done is ticked. */
function Stages({ stage }: { readonly stage: string | null }) {
  const names = Object.keys(stages);
  const at = stage === null ? -1 : names.indexOf(stage);
  return (
    <ol className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {names.map((name, index) => (
        <li
          key={name}
          aria-current={index === at ? 'step' : undefined}
          className={classNames(
            'inline-flex items-center gap-1',
            index === at ? 'font-semibold text-ink' : 'text-soft',
          )}
        >
          {index < at && <Check aria-hidden="true" size={12} className="text-good" />}
          {stages[name]}
          {index < at && <span className="sr-only">done</span>}
        </li>
      ))}
    </ol>
  );
}

function useClock(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}
