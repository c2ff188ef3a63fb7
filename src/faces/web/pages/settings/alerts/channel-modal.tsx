import { useState } from 'react';
import type { AlertChannel, MadeAlertChannel } from '../../../../api/answers.ts';
import { Modal } from '../../../parts/modal.tsx';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { ChannelForm } from './channel-form.tsx';
import { bodyOf, type Draft } from './draft.ts';
import { useChannelChanges } from './use-channel-changes.ts';

/** Adds or changes a channel; the key of a webhook is shown once. */
export function ChannelModal({
  workspace,
  channel,
  zone,
  onClose,
  returnTo,
}: {
  readonly workspace: string;
  /** Null to add one. */
  readonly channel: AlertChannel | null;
  readonly zone: string;
  onClose(): void;
  returnTo(): HTMLElement | null;
}) {
  const [secret, setSecret] = useState<string | null>(null);
  const { change, busy, refused } = useChannelChanges(workspace);
  const save = async (draft: Draft): Promise<void> => {
    const body = bodyOf(draft, channel);
    const made = await (channel === null
      ? change<MadeAlertChannel>([], { method: 'POST', body }, `${draft.name.trim()} is added.`)
      : change<MadeAlertChannel>(
          [channel.id],
          { method: 'PATCH', version: channel.version, body },
          `${draft.name.trim()} is changed.`,
        ));
    if (made === null) return;
    if (made.secret === null) onClose();
    else setSecret(made.secret);
  };
  if (secret !== null)
    return (
      <Modal open onClose={onClose} returnTo={returnTo} title="Key of the webhook">
        <ShownOnce label="Key" secret={secret} onCopied={onClose}>
          Whoever takes the messages verifies with it that they are of Tieout, as Standard Webhooks says.
        </ShownOnce>
      </Modal>
    );
  return (
    <Modal
      open
      onClose={onClose}
      returnTo={returnTo}
      title={channel === null ? 'Add a channel' : `Change ${channel.name}`}
    >
      <ChannelForm
        channel={channel}
        zone={zone}
        busy={busy}
        refused={refused}
        onSave={(draft) => void save(draft)}
        onCancel={onClose}
      />
    </Modal>
  );
}
