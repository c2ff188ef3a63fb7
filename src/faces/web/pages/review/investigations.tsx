import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Investigation, Page } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { useMay, useSession } from '../../client/session.ts';
import { dayAndTime } from '../../client/time.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Modal, ModalFoot } from '../../parts/modal.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useReviewChanges } from './use-review-changes.ts';
import { investigationTitle } from './words.ts';

const tones = { open: 'bad', 'under-way': 'info', closed: 'good' } as const;

/** Why indicators were in breach: opened by the breach itself, closed by somebody with what was found out. */
export function Investigations({ workspace }: { readonly workspace: string }) {
  const [closingId, setClosing] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['w', workspace, 'reviews', 'investigations'],
    queryFn: ({ signal }) =>
      ask<Page<Investigation>>(at(workspace, 'investigations'), { query: { limit: 50 }, signal }),
  });
  // As it stands now: somebody may have taken it while the finding was typed.
  const closing = query.data?.items.find(({ id }) => id === closingId) ?? null;
  return (
    <Panel title="Investigations" flush>
      {query.isError && query.data === undefined ? (
        <Trouble thrown={query.error} again={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <Waiting rows={3} />
      ) : query.data.items.length === 0 ? (
        <p className="px-4 py-4 text-sm text-soft">
          None. An indicator that goes into breach opens one by itself; somebody takes it and writes down what
          they found.
        </p>
      ) : (
        <ul className="divide-y divide-rule">
          {query.data.items.map((one) => (
            <One key={one.id} workspace={workspace} one={one} onClose={() => setClosing(one.id)} />
          ))}
        </ul>
      )}
      {closing !== null && (
        <CloseDialog workspace={workspace} one={closing} onClose={() => setClosing(null)} />
      )}
    </Panel>
  );
}

function One({
  workspace,
  one,
  onClose,
}: {
  readonly workspace: string;
  readonly one: Investigation;
  onClose(): void;
}) {
  const may = useMay(workspace, 'triage');
  const { change, busy, refused } = useReviewChanges(workspace);
  const { id, version, state, title, indicator, says, owner, finding, dueAt } = one;
  return (
    <li className="px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex min-w-0 flex-wrap items-center gap-2 font-medium">
          <Link
            to="/w/$workspace/indicators"
            params={{ workspace }}
            hash={indicator}
            className="text-ink underline"
          >
            {title}
          </Link>
          <Badge tone={tones[state]}>{investigationTitle(one)}</Badge>
        </span>
        {may && state !== 'closed' && (
          <span className="flex gap-2">
            {state === 'open' && (
              <Button
                className="h-7"
                disabled={busy}
                onClick={() =>
                  void change(
                    ['investigations', id, 'moves'],
                    { method: 'POST', version, body: { event: 'take' } },
                    'It is yours.',
                  )
                }
              >
                Take it<span className="sr-only">: {title}</span>
              </Button>
            )}
            <Button className="h-7" onClick={onClose}>
              Close it<span className="sr-only">: {title}</span>
            </Button>
          </span>
        )}
      </div>
      <p className="mt-0.5 break-words">{finding ?? says}</p>
      <p className="text-xs text-soft">
        {owner === null ? 'Nobody has it' : owner}
        {state !== 'closed' && `, by ${dayAndTime(dueAt)}`}
      </p>
      {refused !== null && (
        <RefusedNotice thrown={refused} quicker="How it stands now is shown here." className="mt-2" />
      )}
    </li>
  );
}

function CloseDialog({
  workspace,
  one: { id, version, title, says, owner, state },
  onClose,
}: {
  readonly workspace: string;
  readonly one: Investigation;
  onClose(): void;
}) {
  const { person } = useSession();
  const [finding, setFinding] = useState('');
  const { change, busy, refused } = useReviewChanges(workspace);
  const submit = async (): Promise<void> => {
    // What nobody has taken is of whoever closes it.
    const body = { event: 'close', finding, ...(owner === null && { owner: person.name }) };
    const how = { method: 'POST', version, body } as const;
    if ((await change(['investigations', id, 'moves'], how, 'It is closed.')) !== null) onClose();
  };
  return (
    <Modal open onClose={onClose} title={`Close the investigation: ${title}`} about={says}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="flex flex-col gap-3"
      >
        <TextArea
          label="What was found out"
          value={finding}
          onChange={setFinding}
          required
          maxLength={4000}
          help={owner === null ? 'Nobody has taken it: it is closed in your name.' : `${owner} has it.`}
        />
        {refused !== null && (
          <RefusedNotice
            thrown={refused}
            quicker={
              state === 'closed'
                ? 'It is closed by now. What you typed is kept for you to copy.'
                : `${owner ?? 'Nobody'} has it by now. What you typed is kept: close it again if it still fits.`
            }
          />
        )}
        <ModalFoot onCancel={onClose} label="Close it" busy={busy} />
      </form>
    </Modal>
  );
}
