import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Modal } from '../parts/modal.tsx';
import { usePreference } from './preference.ts';

/** A key, or two one after the other (`g b`), and what it does. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  /** Heading it stands under in the help. */
  readonly group: string;
  run(event: KeyboardEvent): void;
}

interface Shortcuts {
  add(shortcut: Shortcut): () => void;
  list(): readonly Shortcut[];
  showHelp(): void;
}

const Context = createContext<Shortcuts | null>(null);
/** How long the second key of two may take. */
const PAIR_MS = 1200;

/** False where the user has switched single keys off, as WCAG 2.1.4 asks for. */
export const useKeysOn = (): boolean => usePreference('keys') !== 'off';

/** Listens for keys, unless something is being typed or a dialog is open. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const known = useRef(new Set<Shortcut>());
  const [helpOpen, setHelpOpen] = useState(false);
  const isOn = useKeysOn();
  const shortcuts = useMemo<Shortcuts>(
    () => ({
      add: (shortcut) => {
        known.current.add(shortcut);
        return () => known.current.delete(shortcut);
      },
      list: () => [...known.current],
      showHelp: () => setHelpOpen(true),
    }),
    [],
  );
  useEffect(() => {
    if (!isOn) return;
    let first: { readonly key: string; readonly at: number } | null = null;
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const pair =
        first !== null && event.timeStamp - first.at < PAIR_MS ? `${first.key} ${event.key}` : null;
      first = null;
      // What was added last is nearest to what the user looks at.
      const all = [...known.current].toReversed();
      const found = all.find(({ keys }) => keys === pair) ?? all.find(({ keys }) => keys === event.key);
      if (found !== undefined) {
        event.preventDefault();
        found.run(event);
      } else if (all.some(({ keys }) => keys.startsWith(`${event.key} `)))
        first = { key: event.key, at: event.timeStamp };
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [isOn]);
  return (
    <Context value={shortcuts}>
      {children}
      <ShortcutHelp open={helpOpen} onClose={() => setHelpOpen(false)} list={shortcuts.list} />
    </Context>
  );
}

/** What is typed into, and anything open over the page, has the keys to itself. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (
    document.querySelector(
      '[role="dialog"][data-open], [role="menu"][data-open], [role="listbox"][data-open]',
    ) !== null
  )
    return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type))
  );
}

/** The keys that work now, and how to show them. */
export function useShortcuts(): Shortcuts {
  const shortcuts = useContext(Context);
  if (shortcuts === null) throw new Error('There is no ShortcutProvider');
  return shortcuts;
}

/** Makes keys work as long as the component is there; `run` may change from render to render. */
export function useShortcut(shortcut: Shortcut, enabled = true): void {
  const { add } = useShortcuts();
  const latest = useRef(shortcut.run);
  useEffect(() => {
    latest.current = shortcut.run;
  });
  const { keys, label, group } = shortcut;
  useEffect(
    () => (enabled ? add({ keys, label, group, run: (event) => latest.current(event) }) : undefined),
    [add, keys, label, group, enabled],
  );
}

function ShortcutHelp({
  open,
  onClose,
  list,
}: {
  readonly open: boolean;
  onClose(): void;
  list(): readonly Shortcut[];
}) {
  const groups = open ? Object.entries(Object.groupBy(list(), ({ group }) => group)) : [];
  return (
    <Modal open={open} onClose={onClose} title="Keys" about="They can be switched off in the settings." wide>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map(([group, shortcuts = []]) => (
          <div key={group}>
            <h3 className="mb-1 text-xs font-semibold text-soft">{group}</h3>
            <dl className="text-sm">
              {shortcuts.map(({ keys, label }) => (
                <div key={keys} className="flex justify-between gap-4 border-b border-rule py-1">
                  <dt>{label}</dt>
                  <dd className="flex gap-1">
                    {keys.split(' ').map((key) => (
                      <kbd key={key} className="rounded border border-strong px-1.5 text-xs leading-5">
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Modal>
  );
}
