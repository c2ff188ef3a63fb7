import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, at } from '../../../client/ask.ts';
import { faultOf } from '../../../client/faults.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Choice } from '../../../parts/choice.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Modal, ModalFoot } from '../../../parts/modal.tsx';
import { RefusedNotice } from '../../../parts/notice.tsx';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { useDoing } from '../../../shell/use-doing.ts';
import { type Role, roles } from './roles.ts';

interface ShownInvitation {
  readonly email: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** Invites somebody: the link is shown once, and whoever invites hands it on. */
export function InviteModal({
  workspace,
  open,
  onClose,
}: {
  readonly workspace: string;
  readonly open: boolean;
  onClose(): void;
}) {
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('operator');
  const [shown, setShown] = useState<ShownInvitation | null>(null);
  const { run, busy, refused, forget } = useDoing();
  const close = (): void => {
    setEmail('');
    setShown(null);
    forget();
    onClose();
  };
  const invite = async (): Promise<void> => {
    const body = { email: email.trim(), role };
    setShown(await run(() => ask<ShownInvitation>(at(workspace, 'invitations'), { method: 'POST', body })));
    void client.invalidateQueries({ queryKey: ['w', workspace, 'invitations'] });
  };
  if (shown !== null)
    return (
      <Modal open={open} onClose={close} title={`A link for ${shown.email}`}>
        <ShownOnce
          label="Link of the invitation"
          secret={new URL(shown.link, location.origin).href}
          onCopied={close}
        >
          Send it to them by a way you trust: whoever has it can use it. It works once, until{' '}
          {dayAndTime(shown.expiresAt)}.
        </ShownOnce>
      </Modal>
    );
  const wrong = faultOf(refused, 'email');
  return (
    <Modal
      open={open}
      onClose={close}
      title="Invite somebody"
      about="You get a link to hand on. Nothing is sent from here."
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <TextField
          label="Their e-mail"
          type="email"
          autoComplete="off"
          required
          maxLength={254}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
          wrong={wrong}
        />
        <Choice<Role>
          label="Role"
          name="role"
          value={role}
          onChange={setRole}
          options={roles.map(({ id, title, about }) => ({ id, label: title, about }))}
        />
        {refused !== null && wrong === null && <RefusedNotice thrown={refused} />}
        <ModalFoot onCancel={close} label="Make the link" busy={busy} />
      </form>
    </Modal>
  );
}
