import { Link } from '@tanstack/react-router';
import { FocusOn } from '../../../parts/focus-on.tsx';
import { JobProgress } from '../../../parts/job-progress.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TrialResult } from '../../runs/trial/trial-result.tsx';
import type { useTrial } from '../../runs/trial/use-trial.ts';
import { faultsOf } from '../profile/faults-of.ts';

/** What the changed rules would find, beside what the last run has found. */
export function PreviewPanel({
  workspace,
  preview: { trial, isRunning, job, refused, cancel },
  isCurrent,
  isText,
}: {
  readonly workspace: string;
  readonly preview: ReturnType<typeof useTrial>;
  /** Whether it is of the text as it stands now. */
  readonly isCurrent: boolean;
  /** The text is shown, with what is wrong in it. */
  readonly isText: boolean;
}) {
  const [fault] = faultsOf(refused);
  if (fault !== undefined)
    return isText ? null : (
      <Notice tone="bad" said title={fault.message}>
        The text has it marked.
      </Notice>
    );
  if (refused !== null) return <RefusedNotice thrown={refused} />;
  if (!isRunning && trial === null) return null;
  return (
    <Panel
      title="What it would change"
      aside={
        trial !== null && (
          <Link to="/w/$workspace/runs/$run" params={{ workspace, run: trial.run }}>
            Compared with the last run
          </Link>
        )
      }
      flush
    >
      <FocusOn what={isRunning ? 'running' : (trial?.id ?? '')} label="Preview">
        {isRunning || trial === null ? (
          <div className="p-4">
            <JobProgress {...job} onCancel={cancel} />
          </div>
        ) : (
          <>
            {!isCurrent && (
              <div className="px-4 pt-4">
                <Notice tone="warn" title="Something has changed since: preview it again." />
              </div>
            )}
            <TrialResult key={trial.id} trial={trial} />
          </>
        )}
      </FocusOn>
    </Panel>
  );
}
