import type { RunDetail } from '../../../../api/answers.ts';
import { useMay } from '../../../client/session.ts';
import { JobProgress } from '../../../parts/job-progress.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useRunning } from '../use-running.ts';
import { Told } from './told.tsx';

/** A run under way. */
export function Running({ workspace, run }: { readonly workspace: string; readonly run: RunDetail }) {
  const mayCancel = useMay(workspace, 'run');
  const { progress, first, isLost, cancel, cancelling } = useRunning(workspace, run.id);
  return (
    <div className="flex flex-col gap-4">
      <Panel title="Progress">
        <JobProgress
          progress={progress}
          first={first}
          isLost={isLost}
          cancelling={cancelling}
          onCancel={mayCancel ? () => void cancel() : undefined}
        />
        <p className="mt-3 text-xs text-soft">
          It goes on when this page is left. Until it ends, everything shows what the run before has found.
        </p>
      </Panel>
      <Told run={run} />
    </div>
  );
}
