import { useState } from 'react';
import type { Preview } from '../../../../api/answers.ts';
import { count } from '../../../client/figures.ts';
import { Choices } from '../../../parts/choices.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { TrialSamples } from './trial-samples.tsx';

type Shown = 'new' | 'gone' | 'changed';
const all: readonly Shown[] = ['new', 'gone', 'changed'];
const titles: Readonly<Record<Shown, string>> = {
  new: 'New breaks',
  gone: 'No longer breaks',
  changed: 'Changed',
};

/** How what was found stands to what the run has found: how many, and which of them. */
export function TrialResult({ trial: { counts, samples, failure, state } }: { readonly trial: Preview }) {
  const first = all.find((one) => (counts?.[one] ?? 0) > 0);
  const [chosen, setChosen] = useState<Shown | undefined>(first);
  if (counts === null || samples === null)
    return (
      <div className="p-4">
        <Notice
          tone={state === 'failed' ? 'bad' : 'warn'}
          said
          title={failure?.message ?? 'It was cancelled.'}
        >
          {failure?.hint}
        </Notice>
      </div>
    );
  const shown = chosen ?? first ?? 'new';
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 p-2">
        <Choices<Shown>
          label="Which breaks"
          choices={all.map((one) => [one, titles[one], count(counts[one])])}
          chosen={shown}
          onChoose={setChosen}
        />
        <span role="status" className="px-2 text-sm text-soft">
          {count(counts.same)} stay as they are
        </span>
      </div>
      <TrialSamples breaks={samples[shown]} of={counts[shown]} title={titles[shown]} />
    </>
  );
}
