import { Link } from '@tanstack/react-router';
import { useMay } from '../../client/session.ts';
import { buttonClass } from '../../parts/button.tsx';
import { JobProgress } from '../../parts/job-progress.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { When } from '../../parts/when.tsx';
import { useRunning } from '../runs/use-running.ts';
import type { HomeProps } from './home-props.ts';

const texts = {
  failed: 'The last run failed',
  cancelled: 'The last run was cancelled',
  abandoned: 'The last run was given up: the server ended each time while it was under way',
} as const;

/** A run that is under way, or why the last one came to nothing; nothing where the last run is the one that is shown. */
export function LastAttempt({ workspace, home }: HomeProps) {
  const last = home.lastAttempt;
  if (last === null || last.state === 'done') return null;
  if (last.state === 'running') return <UnderWay workspace={workspace} run={last.id} />;
  return (
    <Notice
      tone={last.state === 'failed' ? 'bad' : 'warn'}
      title={
        <>
          {texts[last.state]}, <When at={last.endedAt ?? last.startedAt} />
        </>
      }
      action={
        <Link
          to="/w/$workspace/runs/$run"
          params={{ workspace, run: last.id }}
          className={buttonClass('plain', 'h-7')}
        >
          What happened
        </Link>
      }
    >
      {last.failure === null ? null : <p>{last.failure.message}</p>}
      {home.run !== null && <p>What is shown here is of run {home.run.number}.</p>}
    </Notice>
  );
}

function UnderWay({ workspace, run }: { readonly workspace: string; readonly run: string }) {
  const mayCancel = useMay(workspace, 'run');
  const { progress, first, isLost, cancel, cancelling } = useRunning(workspace, run);
  return (
    <Panel
      title="A run is under way"
      aside={
        <Link to="/w/$workspace/runs/$run" params={{ workspace, run }}>
          The run
        </Link>
      }
    >
      <JobProgress
        progress={progress}
        first={first}
        isLost={isLost}
        cancelling={cancelling}
        onCancel={mayCancel ? () => void cancel() : undefined}
      />
    </Panel>
  );
}
