import { Link } from '@tanstack/react-router';
import type { RunDetail } from '../../../../api/answers.ts';
import { Panel } from '../../../parts/panel.tsx';
import { Comparison } from '../compare/comparison.tsx';
import { Replay } from '../trial/replay.tsx';
import { Controls } from './controls.tsx';
import { Inputs } from './inputs.tsx';
import { Outcome } from './outcome.tsx';
import { Sides } from './sides.tsx';
import { summaryOf } from './summary-of.ts';
import { Symptoms } from './symptoms.tsx';
import { Ties } from './ties.tsx';
import { Told } from './told.tsx';

/** A run that was recorded, with all that makes its verdict. */
export function Recorded({ workspace, run }: { readonly workspace: string; readonly run: RunDetail }) {
  const summary = summaryOf(run);
  return (
    <div className="flex flex-col gap-4">
      <div className="card p-4">
        <p className="max-w-prose text-base break-words">
          {summary?.sentence ?? 'Its summary is not known.'}
        </p>
        {summary !== null && summary.notes.length > 0 && (
          <ul className="mt-2 list-disc pl-5 text-sm text-soft">
            {summary.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <Link to="/w/$workspace" params={{ workspace }} className="mt-3 inline-block text-sm">
          See where it stands now
        </Link>
      </div>
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
        <Outcome workspace={workspace} run={run} summary={summary} />
        <Sides run={run} summary={summary} />
      </div>
      <Comparison workspace={workspace} run={run} />
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
        <Symptoms workspace={workspace} run={run} summary={summary} />
        <Ties summary={summary} />
      </div>
      {summary === null ? (
        <Panel title="Controls">
          <p className="text-sm text-soft">Not known.</p>
        </Panel>
      ) : (
        <Controls workspace={workspace} run={run} controls={summary.controls} />
      )}
      <Inputs run={run} summary={summary} />
      <Replay workspace={workspace} run={run} />
      <Told run={run} />
    </div>
  );
}
