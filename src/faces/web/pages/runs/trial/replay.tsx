import { RotateCw } from 'lucide-react';
import type { RunDetail } from '../../../../api/answers.ts';
import { at } from '../../../client/ask.ts';
import { useMay } from '../../../client/session.ts';
import { Button } from '../../../parts/button.tsx';
import { FocusOn } from '../../../parts/focus-on.tsx';
import { JobProgress } from '../../../parts/job-progress.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TrialResult } from './trial-result.tsx';
import { useTrial } from './use-trial.ts';

/** Does a run again with the same files and rules, and says whether it comes to the same. */
export function Replay({ workspace, run }: { readonly workspace: string; readonly run: RunDetail }) {
  const may = useMay(workspace, 'run');
  const { start, cancel, busy, refused, isRunning, job, trial } = useTrial(workspace);
  const phase = isRunning ? 'running' : (trial?.id ?? 'before');
  return (
    <Panel
      title="Do it again"
      aside={
        may &&
        !isRunning && (
          <Button
            icon={<RotateCw aria-hidden="true" size={14} />}
            disabled={busy}
            onClick={() => void start(at(workspace, 'runs', run.id, 'replay'))}
          >
            Replay
          </Button>
        )
      }
      flush
    >
      <FocusOn what={phase} label="Replay">
        {isRunning ? (
          <div className="p-4">
            <JobProgress {...job} onCancel={cancel} />
          </div>
        ) : (
          <>
            {(refused !== null || trial === null) && (
              <div className="flex flex-col gap-3 p-4 text-sm text-soft">
                A replay reads the same files under the same rules and compares what it finds, byte by byte.
                Nothing of it is recorded.
                {refused !== null && <RefusedNotice thrown={refused} />}
              </div>
            )}
            {trial !== null && trial.identical !== null && (
              <div className="p-4">
                <Notice
                  tone={trial.identical ? 'good' : 'warn'}
                  said
                  title={
                    trial.identical ? 'It comes to the same, byte by byte.' : 'It does not come to the same.'
                  }
                >
                  {trial.difference ?? `By version ${trial.codeVersion.now} of Tieout.`}
                </Notice>
              </div>
            )}
            {trial !== null && trial.identical !== true && <TrialResult trial={trial} />}
          </>
        )}
      </FocusOn>
    </Panel>
  );
}
