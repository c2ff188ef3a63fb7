import { type FormEvent, useState } from 'react';
import { TextField } from '../field.tsx';
import { Modal, ModalFoot } from '../modal.tsx';
import { RefusedNotice } from '../notice.tsx';

/** Asks what a view is to be called; stays where that is refused. */
export function ViewName({
  title,
  name,
  onClose,
  onName,
}: {
  readonly title: string;
  readonly name: string;
  onClose(): void;
  onName(name: string): Promise<void>;
}) {
  const [typed, setTyped] = useState(name);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const submitted = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed.trim() === '') return;
    setBusy(true);
    try {
      await onName(typed.trim());
    } catch (thrown) {
      setRefused(thrown);
      setBusy(false);
    }
  };
  return (
    <Modal open onClose={onClose} title={title} about="Everybody in this workspace sees it as a tab.">
      <form noValidate onSubmit={(event) => void submitted(event)}>
        <TextField
          label="Name"
          value={typed}
          maxLength={60}
          required
          onChange={({ target }) => setTyped(target.value)}
        />
        {refused !== null && <RefusedNotice thrown={refused} className="mt-3" />}
        <ModalFoot onCancel={onClose} label="Save" busy={busy} />
      </form>
    </Modal>
  );
}
