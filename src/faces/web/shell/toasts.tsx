import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { Refused } from '../client/ask.ts';
import { buttonClass } from '../parts/button.tsx';

const toasts = Toast.createToastManager();

/** The toast that offers a way back: there is one for the last change, and older ones would take back another. */
let wayBack: string | null = null;

/** Says that something was done, with the way back where there is one. */
export function sayDone(title: string, undo?: () => void): void {
  if (wayBack !== null) toasts.close(wayBack);
  wayBack = null;
  const id = toasts.add({
    title,
    timeout: undo === undefined ? 5000 : 12_000,
    ...(undo !== undefined && {
      actionProps: {
        children: 'Undo',
        onClick: () => {
          toasts.close(id);
          undo();
        },
      },
    }),
  });
  if (undo !== undefined) wayBack = id;
}

/** Says that something was not done, and what to do next; it stays until it is closed. */
export function sayRefused(thrown: unknown): void {
  const problem = thrown instanceof Refused ? thrown.problem : null;
  toasts.add({
    type: 'refused',
    title: problem?.detail ?? 'That did not work.',
    description: problem?.hint ?? (thrown instanceof Error ? thrown.message : String(thrown)),
    priority: 'high',
    timeout: 0,
  });
}

/** Where toasts are shown; they are announced to those who hear the page. */
export function Toasts({ children }: { readonly children: React.ReactNode }) {
  return (
    <Toast.Provider toastManager={toasts} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 z-50 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="card flex items-start gap-3 p-3 shadow-lg data-[type=refused]:border-bad"
    >
      <div className="min-w-0 flex-1">
        <Toast.Title className="text-sm font-medium break-words" />
        <Toast.Description className="mt-0.5 text-sm text-soft break-words" />
      </div>
      <Toast.Action className={buttonClass('plain', 'h-7')} />
      <Toast.Close aria-label="Close" className={buttonClass('bare', 'h-7 px-1')}>
        <X aria-hidden="true" size={14} />
      </Toast.Close>
    </Toast.Root>
  ));
}
