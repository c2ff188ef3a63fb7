import { useState } from 'react';
import type { Review } from '../../../api/answers.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useReviewChanges } from './use-review-changes.ts';
import { namesIn } from './words.ts';

/** The review that is open: who is there, and what it came to. */
export function HeldNow({ workspace, review }: { readonly workspace: string; readonly review: Review }) {
  const { id, version, attendance, week } = review;
  const [names, setNames] = useState<string | null>(null);
  const [summary, setSummary] = useState('');
  const there = useReviewChanges(workspace);
  const closing = useReviewChanges(workspace);
  const typed = names ?? attendance.join(', ');
  const keepNames = async (): Promise<void> => {
    const body = { attendance: namesIn(typed) };
    const how = { method: 'PUT', version, body } as const;
    if ((await there.change(['reviews', id, 'attendance'], how, 'Who is there is recorded.')) !== null)
      setNames(null);
  };
  const close = async (): Promise<void> => {
    const body = { summary: summary.trim() === '' ? null : summary };
    await closing.change(
      ['reviews', id, 'closing'],
      { method: 'POST', version, body },
      'The review is held.',
    );
  };
  return (
    <Panel title={`Review of week ${week}, open`}>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void keepNames();
        }}
      >
        <TextField
          label="Who is there"
          help="Names, with commas between them."
          className="min-w-64 flex-1"
          value={typed}
          onChange={({ target }) => setNames(target.value)}
        />
        <Button type="submit" className="mb-5" disabled={there.busy || names === null}>
          Record who is there
        </Button>
      </form>
      {there.refused !== null && <RefusedNotice thrown={there.refused} className="mt-2" />}
      <form
        className="mt-4 flex flex-col gap-2 border-t border-rule pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          void close();
        }}
      >
        <TextArea label="What it came to" value={summary} onChange={setSummary} rows={2} maxLength={4000} />
        {closing.refused !== null && <RefusedNotice thrown={closing.refused} />}
        <div>
          <Button type="submit" look="main" disabled={closing.busy}>
            Close the review
          </Button>
        </div>
      </form>
    </Panel>
  );
}
