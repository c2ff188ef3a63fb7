import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { count } from '../../../client/figures.ts';
import { Choices } from '../../../parts/choices.tsx';
import { JobProgress } from '../../../parts/job-progress.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { faultsOf } from '../profile/faults-of.ts';
import { PreviewSamples } from './preview-samples.tsx';
import type { Preview, usePreview } from './use-preview.ts';

type Shown = 'new' | 'gone' | 'changed';
const titles: Readonly<Record<Shown, string>> = {
  new: 'New breaks',
  gone: 'No longer breaks',
  changed: 'Changed',
};

/** What the changed rules would find, beside what the last run has found. */
export function PreviewPanel({
  workspace,
  preview: { preview, isRunning, job, refused },
  isCurrent,
}: {
  readonly workspace: string;
  readonly preview: ReturnType<typeof usePreview>;
  /** Whether it is of the text as it stands now. */
  readonly isCurrent: boolean;
}) {
  if (refused !== null)
    return faultsOf(refused).length > 0 ? (
      <Notice tone="bad" said title={faultsOf(refused)[0]?.message ?? 'The profile is not valid.'}>
        The text has it marked.
      </Notice>
    ) : (
      <RefusedNotice thrown={refused} />
    );
  if (isRunning)
    return (
      <Panel title="What it would change">
        <JobProgress {...job} />
      </Panel>
    );
  if (preview === null) return null;
  return (
    <Panel
      title="What it would change"
      aside={
        preview.run !== null && (
          <Link to="/w/$workspace/runs/$run" params={{ workspace, run: preview.run }}>
            Compared with the last run
          </Link>
        )
      }
      flush
    >
      {!isCurrent && (
        <div className="px-4 pt-4">
          <Notice tone="warn" title="You have changed something since: preview it again." />
        </div>
      )}
      <Result preview={preview} />
    </Panel>
  );
}

function Result({ preview }: { readonly preview: Preview }) {
  const { counts, samples, failure, state } = preview;
  const first = (['new', 'gone', 'changed'] as const).find((one) => (counts?.[one] ?? 0) > 0);
  const [chosen, setChosen] = useState<Shown | undefined>(first);
  if (counts === null || samples === null)
    return (
      <div className="p-4">
        <Notice
          tone={state === 'failed' ? 'bad' : 'warn'}
          title={failure?.message ?? 'It came to no result.'}
        >
          {failure?.hint}
        </Notice>
      </div>
    );
  if (first === undefined)
    return (
      <p className="p-4 text-sm">
        Nothing:{' '}
        {counts.same === 0 ? 'no break with these rules either.' : `the same ${count(counts.same)} breaks.`}
      </p>
    );
  const shown = chosen ?? first;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 p-2">
        <Choices<Shown>
          label="Which breaks"
          choices={(['new', 'gone', 'changed'] as const).map((one) => [one, titles[one], count(counts[one])])}
          chosen={shown}
          onChoose={setChosen}
        />
        <span className="px-2 text-sm text-soft">{count(counts.same)} stay as they are</span>
      </div>
      <PreviewSamples breaks={samples[shown]} of={counts[shown]} title={titles[shown]} />
    </>
  );
}
