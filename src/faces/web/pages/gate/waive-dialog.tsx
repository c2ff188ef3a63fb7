import { useState } from 'react';
import type { CriterionReading } from '../../../api/answers.ts';
import { dayIn, lateOnDay } from '../../client/time.ts';
import { TextField } from '../../parts/field.tsx';
import { Modal, ModalFoot } from '../../parts/modal.tsx';
import { Notice, RefusedNotice } from '../../parts/notice.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useGateChanges } from './use-gate-changes.ts';

const DEFAULT_DAYS = 14;

/** Takes the risk of a criterion that is not met, by name and until a day. */
export function WaiveDialog({
  workspace,
  environment,
  criterion: { criterion, title, hard, says },
  onClose,
}: {
  readonly workspace: string;
  readonly environment: string;
  readonly criterion: CriterionReading;
  onClose(): void;
}) {
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(() => dayIn(DEFAULT_DAYS));
  const { post, busy, refused } = useGateChanges(workspace);
  const submit = async (): Promise<void> => {
    const expiresAt = lateOnDay(day);
    if (expiresAt === null) return;
    const body = { criterion, reason, expiresAt, environment };
    if ((await post(['waivers'], body, `The waiver of “${title}” is recorded.`)) !== null) onClose();
  };
  return (
    <Modal open onClose={onClose} title={`Waive: ${title}`} about={says}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="flex flex-col gap-3"
      >
        {hard && (
          <Notice tone="info" title="This is a hard criterion.">
            The waiver counts once a second person takes the risk too; that cannot be you.
          </Notice>
        )}
        <TextArea
          label="Why the risk is taken"
          value={reason}
          onChange={setReason}
          required
          maxLength={2000}
          help="It stands in the evidence pack, with your name."
        />
        <TextField
          label="Until the end of"
          type="date"
          required
          min={dayIn(0)}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        {refused !== null && <RefusedNotice thrown={refused} />}
        <ModalFoot onCancel={onClose} label="Take the risk" busy={busy} />
      </form>
    </Modal>
  );
}
