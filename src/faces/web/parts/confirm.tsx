import type { ReactNode } from 'react';
import { useDoing } from '../shell/use-doing.ts';
import { Modal, ModalFoot } from './modal.tsx';
import { RefusedNotice } from './notice.tsx';

/** Asks before something that cannot be taken back; it stays open, and says why, where it is refused. */
export function Confirm({
  open,
  onClose,
  title,
  children,
  label,
  act,
  returnTo,
}: {
  readonly open: boolean;
  onClose(): void;
  readonly title: string;
  readonly children: ReactNode;
  readonly label: string;
  act(): Promise<unknown>;
  /** As of `Modal`: what was removed takes its button with it. */
  returnTo?(): HTMLElement | null;
}) {
  const { run, busy, refused, forget } = useDoing();
  const close = (): void => {
    forget();
    onClose();
  };
  const doIt = async (): Promise<void> => {
    const done = await run(async () => {
      await act();
      return true;
    });
    if (done) close();
  };
  return (
    <Modal open={open} onClose={close} title={title} {...(returnTo && { returnTo })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void doIt();
        }}
      >
        <div className="text-sm">{children}</div>
        {refused !== null && <RefusedNotice thrown={refused} className="mt-3" />}
        <ModalFoot onCancel={close} label={label} busy={busy} danger />
      </form>
    </Modal>
  );
}
