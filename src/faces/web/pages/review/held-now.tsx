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
export function HeldNow({
  workspace,
  review,
  isOpenedHere,
  summary,
  onSummary: setSummary,
}: {
  readonly workspace: string;
  readonly review: Review;
  /** Whoever has just opened it goes on in it. */
  readonly isOpenedHere: boolean;
  readonly summary: string;
  onSummary(text: string): void;
}) {
  const { id, version, attendance, week } = review;
  /** With the version that was seen as the typing began; null: that of now, which somebody was told of. */
  const [names, setNames] = useState<{ readonly text: string; readonly seen: number | null } | null>(null);
  const there = useReviewChanges(workspace);
  const closing = useReviewChanges(workspace);
  const typed = names?.text ?? attendance.join(', ');
  const keepNames = async (): Promise<void> => {
    const body = { attendance: namesIn(typed) };
    // What somebody else records meanwhile arrives here by itself, and must not be overwritten unseen.
    const how = { method: 'PUT', version: names?.seen ?? version, body } as const;
    const done = await there.change(['reviews', id, 'attendance'], how, 'Who is there is recorded.');
    setNames(done === null ? { text: typed, seen: null } : null);
  };
  const close = async (): Promise<void> => {
    const body = { summary: summary.trim() === '' ? null : summary };
    const how = { method: 'POST', version, body } as const;
    if ((await closing.change(['reviews', id, 'closing'], how, 'The review is held.')) !== null)
      setSummary('');
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
          autoFocus={isOpenedHere}
          help="Names, with commas between them."
          className="min-w-64 flex-1"
          value={typed}
          onChange={({ target }) =>
            setNames({ text: target.value, seen: names === null ? version : names.seen })
          }
        />
        <Button type="submit" className="mb-5" disabled={there.busy || names === null}>
          Record who is there
        </Button>
      </form>
      {there.refused !== null && (
        <RefusedNotice
          thrown={there.refused}
          quicker={`Recorded by now: ${attendance.join(', ') || 'nobody'}. What you typed is kept: add who is missing, and record it again.`}
          className="mt-2"
        />
      )}
      <form
        className="mt-4 flex flex-col gap-2 border-t border-rule pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          void close();
        }}
      >
        <TextArea label="What it came to" value={summary} onChange={setSummary} rows={2} maxLength={4000} />
        {closing.refused !== null && (
          <RefusedNotice
            thrown={closing.refused}
            quicker="What you typed is kept: look at what was recorded, and close it again."
          />
        )}
        <div>
          <Button type="submit" look="main" disabled={closing.busy}>
            Close the review
          </Button>
        </div>
      </form>
    </Panel>
  );
}
