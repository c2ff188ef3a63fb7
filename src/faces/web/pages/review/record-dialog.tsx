import { useState } from 'react';
import type { AgendaItem } from '../../../api/answers.ts';
import { useSession } from '../../client/session.ts';
import { dayIn } from '../../client/time.ts';
import { Choice } from '../../parts/choice.tsx';
import { TextField } from '../../parts/field.tsx';
import { Modal, ModalFoot } from '../../parts/modal.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useReviewChanges } from './use-review-changes.ts';

const DEFAULT_DAYS = 7;

/** A decision, or something that somebody does by a day. */
export function RecordDialog({
  workspace,
  review,
  about,
  onClose,
}: {
  readonly workspace: string;
  readonly review: string;
  readonly about: AgendaItem | null;
  onClose(): void;
}) {
  const { person } = useSession();
  const [kind, setKind] = useState<'decision' | 'action'>('action');
  const [text, setText] = useState('');
  const [owner, setOwner] = useState(about?.owner ?? person.name);
  const [due, setDue] = useState(() => dayIn(DEFAULT_DAYS));
  const { change, busy, refused } = useReviewChanges(workspace);
  const submit = async (): Promise<void> => {
    const body = { kind, text, owner, about: about?.id ?? null, due: kind === 'action' ? due : null };
    if ((await change(['reviews', review, 'items'], { method: 'POST', body }, 'It is recorded.')) !== null)
      onClose();
  };
  return (
    <Modal open onClose={onClose} title={about === null ? 'Record something' : `Record: ${about.title}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="flex flex-col gap-3"
      >
        <Choice<'action' | 'decision'>
          label="What is it?"
          name="kind"
          value={kind}
          onChange={setKind}
          options={[
            { id: 'action', label: 'An action', about: 'Somebody does it by a day.' },
            { id: 'decision', label: 'A decision' },
          ]}
        />
        <TextArea
          label={kind === 'action' ? 'What is to be done' : 'What is decided'}
          value={text}
          onChange={setText}
          required
          maxLength={4000}
        />
        <TextField
          label={kind === 'action' ? 'Who does it' : 'Who decided'}
          required
          maxLength={200}
          value={owner}
          onChange={({ target }) => setOwner(target.value)}
        />
        {kind === 'action' && (
          <TextField
            label="By"
            type="date"
            required
            value={due}
            onChange={({ target }) => setDue(target.value)}
          />
        )}
        {refused !== null && <RefusedNotice thrown={refused} />}
        <ModalFoot onCancel={onClose} label="Record it" busy={busy} />
      </form>
    </Modal>
  );
}
