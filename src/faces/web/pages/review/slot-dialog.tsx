import { useState } from 'react';
import type { ReviewStand, Setting } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { isMissing } from '../../client/faults.ts';
import { TextField } from '../../parts/field.tsx';
import { Modal, ModalFoot } from '../../parts/modal.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { weekdays } from '../readiness/fields.ts';
import { useReviewChanges } from './use-review-changes.ts';

const usual = { weekday: 2, time: '10:00', graceHours: 24 };

/** When the team meets: the setting `review`. */
export function SlotDialog({
  workspace,
  slot,
  onClose,
}: {
  readonly workspace: string;
  readonly slot: ReviewStand['slot'];
  onClose(): void;
}) {
  const [typed, setTyped] = useState({
    ...usual,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...slot,
  });
  const { change, run, busy, refused } = useReviewChanges(workspace);
  const submit = async (): Promise<void> => {
    const version = await run(async () => {
      try {
        return (await ask<Setting>(at(workspace, 'settings', 'review'))).version;
      } catch (thrown) {
        if (isMissing(thrown)) return 0;
        throw thrown;
      }
    });
    if (version === null) return;
    const how = { method: 'PUT', version, body: { value: typed } } as const;
    if ((await change(['settings', 'review'], how, 'The time is agreed.')) !== null) onClose();
  };
  return (
    <Modal
      open
      onClose={onClose}
      title="When the team meets each week"
      about="A review that is not opened by then is missed, and the channels that alerts go to are told."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="flex flex-col gap-3"
      >
        <SelectField
          label="Day"
          value={String(typed.weekday)}
          onChange={({ target }) => setTyped({ ...typed, weekday: Number(target.value) })}
        >
          {weekdays.map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Time"
          type="time"
          required
          value={typed.time}
          onChange={({ target }) => setTyped({ ...typed, time: target.value })}
        />
        <TextField
          label="Time zone"
          required
          value={typed.timeZone}
          onChange={({ target }) => setTyped({ ...typed, timeZone: target.value })}
        />
        <TextField
          label="Hours until it is missed"
          type="number"
          min={1}
          required
          value={String(typed.graceHours)}
          onChange={({ target }) => setTyped({ ...typed, graceHours: Number(target.value) })}
        />
        {refused !== null && <RefusedNotice thrown={refused} />}
        <ModalFoot onCancel={onClose} label="Agree on it" busy={busy} />
      </form>
    </Modal>
  );
}
