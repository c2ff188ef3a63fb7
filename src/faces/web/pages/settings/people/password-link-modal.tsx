import { useState } from 'react';
import { ask, at } from '../../../client/ask.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Modal, ModalFoot } from '../../../parts/modal.tsx';
import { RefusedNotice } from '../../../parts/notice.tsx';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { useDoing } from '../../../shell/use-doing.ts';

interface ShownLink {
  readonly link: string;
  readonly expiresAt: string;
}

/** A link with which somebody who has lost their password chooses another. */
export function PasswordLinkModal({
  workspace,
  member,
  onClose,
}: {
  readonly workspace: string;
  readonly member: { readonly person: string; readonly name: string } | null;
  onClose(): void;
}) {
  const [shown, setShown] = useState<ShownLink | null>(null);
  const { run, busy, refused, forget } = useDoing();
  const close = (): void => {
    setShown(null);
    forget();
    onClose();
  };
  const make = async (): Promise<void> => {
    const path = at(workspace, 'members', member?.person ?? '', 'password-link');
    setShown(await run(() => ask<ShownLink>(path, { method: 'POST' })));
  };
  return (
    <Modal
      open={member !== null}
      onClose={close}
      title={`A new password for ${member?.name ?? ''}`}
      about={shown === null ? 'You get a link to hand on, with which they choose one themselves.' : undefined}
    >
      {shown === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          {refused !== null && <RefusedNotice thrown={refused} />}
          <ModalFoot onCancel={close} label="Make the link" busy={busy} />
        </form>
      ) : (
        <ShownOnce
          label="Link for a new password"
          secret={new URL(shown.link, location.origin).href}
          onCopied={close}
        >
          Send it to them by a way you trust: whoever has it can use it. It works once, until{' '}
          {dayAndTime(shown.expiresAt)}.
        </ShownOnce>
      )}
    </Modal>
  );
}
