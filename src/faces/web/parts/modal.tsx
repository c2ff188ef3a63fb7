import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { focusable, placesAround } from '../shell/keep-focus.ts';
import { Button, buttonClass } from './button.tsx';
import { classNames } from './class-names.ts';

/** A dialog over the page: it takes the focus, and gives it back when it goes. */
export function Modal({
  open,
  onClose,
  title,
  about,
  children,
  wide = false,
  returnTo,
}: {
  readonly open: boolean;
  onClose(): void;
  readonly title: string;
  readonly about?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** What takes the focus as it goes, where the button that led here is gone; null where it is still there. */
  returnTo?(): HTMLElement | null;
}) {
  const popup = useRef<HTMLDivElement>(null);
  const opener = useMemo(() => (open ? openedFrom() : null), [open]);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-(--shade)" />
        <Dialog.Popup
          ref={popup}
          // What is to be filled in comes before the button that closes it.
          initialFocus={() =>
            popup.current?.querySelector<HTMLElement>('input:not([type="radio"]), textarea, select') ?? true
          }
          finalFocus={() => returnTo?.() ?? placeLeft(opener) ?? true}
          className={classNames(
            'card fixed top-[12vh] left-1/2 z-50 max-h-[80vh] w-[calc(100vw-2rem)] -translate-x-1/2 overflow-auto p-5 shadow-xl',
            wide ? 'max-w-2xl' : 'max-w-md',
          )}
        >
          <div className="mb-3 flex items-start justify-between gap-4">
            <div>
              <Dialog.Title className="text-base font-semibold">{title}</Dialog.Title>
              {about !== undefined && (
                <Dialog.Description className="mt-1 text-sm text-soft">{about}</Dialog.Description>
              )}
            </div>
            <Dialog.Close aria-label="Close" className={buttonClass('bare', 'px-1')}>
              <X aria-hidden="true" size={16} />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface Opener {
  readonly button: Element;
  readonly around: readonly HTMLElement[];
}

const openedFrom = (): Opener | null =>
  document.activeElement === null
    ? null
    : { button: document.activeElement, around: placesAround(document.activeElement) };

/** Where to go on from when the button that led here is gone with what was done; null where it is still there. */
function placeLeft(opener: Opener | null): HTMLElement | null {
  if (opener === null || opener.button.isConnected) return null;
  const place = opener.around.find((one) => one.isConnected);
  return place === undefined ? null : focusable(place);
}

/** The buttons at the foot of a dialog: to let it be, and to do it. */
export function ModalFoot({
  onCancel,
  label,
  busy = false,
  danger = false,
}: {
  onCancel(): void;
  readonly label: string;
  readonly busy?: boolean;
  readonly danger?: boolean;
}) {
  return (
    <div className="mt-5 flex justify-end gap-2">
      <Button onClick={onCancel}>Cancel</Button>
      <Button type="submit" look={danger ? 'danger' : 'main'} disabled={busy}>
        {busy ? 'One moment …' : label}
      </Button>
    </div>
  );
}
