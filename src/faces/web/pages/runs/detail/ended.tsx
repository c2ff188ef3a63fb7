import { Link } from '@tanstack/react-router';
import { Play } from 'lucide-react';
import type { RunDetail } from '../../../../api/answers.ts';
import { useMay } from '../../../client/session.ts';
import { Button, buttonClass } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useStartRun } from '../use-start-run.ts';
import { Told } from './told.tsx';

const why = {
  cancelled: ['It was cancelled.', 'Nothing of it was recorded; the run before still counts.'],
  abandoned: [
    'The server ended each time while it was under way.',
    'It was begun again until that was too often: a file of it, or too little memory, may end the server. Nothing of it was recorded; the run before still counts.',
  ],
  failed: ['It failed.', 'Nothing of it was recorded; the run before still counts.'],
} as const;

/** A run that came to no verdict: why, and what to do. */
export function Ended({ workspace, run }: { readonly workspace: string; readonly run: RunDetail }) {
  const mayRun = useMay(workspace, 'run');
  const { start, busy } = useStartRun(workspace);
  const [title, text] = why[run.state === 'cancelled' || run.state === 'abandoned' ? run.state : 'failed'];
  const aboutProfile = run.failure?.code.startsWith('profile-') === true;
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={run.state === 'failed' ? 'bad' : 'warn'} title={run.failure?.message ?? title}>
        {run.failure !== null && <p>{run.failure.hint}</p>}
        <p>{text}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          {mayRun && (
            <Button
              look="main"
              icon={<Play aria-hidden="true" size={14} />}
              disabled={busy}
              onClick={() => void start()}
            >
              Start it again
            </Button>
          )}
          {aboutProfile ? (
            <Link
              to="/w/$workspace/rules"
              params={{ workspace }}
              search={{ as: 'text' }}
              className={buttonClass()}
            >
              Open the profile
            </Link>
          ) : (
            <Link to="/w/$workspace/sources" params={{ workspace }} className={buttonClass()}>
              Look at the sources
            </Link>
          )}
        </div>
      </Notice>
      <Told run={run} />
    </div>
  );
}
