import { Dialog } from '@base-ui/react/dialog';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { useSession } from '../client/session.ts';
import { classNames } from '../parts/class-names.ts';
import { places } from './places.ts';
import { type Shortcut, useShortcuts } from './shortcuts.tsx';

interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly keys?: string;
  run(): void;
}

/** Everything that can be done here, by name: Ctrl-K or ⌘K. */
export function Palette({ workspace }: { readonly workspace: string }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    const asked = (): void => setOpen(true);
    addEventListener('keydown', pressed);
    addEventListener('tieout:palette', asked);
    return () => {
      removeEventListener('keydown', pressed);
      removeEventListener('tieout:palette', asked);
    };
  }, []);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-(--shade)" />
        <Dialog.Popup className="card fixed top-[10vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden shadow-xl">
          <Dialog.Title className="sr-only">Commands</Dialog.Title>
          <PaletteList workspace={workspace} onDone={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Opens the palette from elsewhere, such as a button. */
export const openPalette = (): void => void dispatchEvent(new Event('tieout:palette'));

function PaletteList({ workspace, onDone }: { readonly workspace: string; onDone(): void }) {
  const navigate = useNavigate();
  const { list } = useShortcuts();
  const { workspaces } = useSession();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const commands = useMemo<readonly Command[]>(
    () => [
      ...places.map(({ to, title, key }) => ({
        id: `go-${key}`,
        label: `Go to ${title}`,
        group: 'Go',
        keys: `g ${key}`,
        run: () => void navigate({ to, params: { workspace } }),
      })),
      ...list()
        .filter(({ keys }) => !keys.startsWith('g '))
        .map((shortcut: Shortcut) => ({
          id: `key-${shortcut.keys}`,
          label: shortcut.label,
          group: shortcut.group,
          keys: shortcut.keys,
          run: () => shortcut.run(new globalThis.KeyboardEvent('keydown', { key: shortcut.keys })),
        })),
      ...workspaces
        .filter(({ id }) => id !== workspace)
        .map(({ id, name }) => ({
          id: `workspace-${id}`,
          label: `Workspace ${name}`,
          group: 'Workspaces',
          run: () => void navigate({ to: '/w/$workspace', params: { workspace: id } }),
        })),
    ],
    [list, navigate, workspace, workspaces],
  );
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = commands.filter(({ label, group }) =>
    parts.every((part) => `${group} ${label}`.toLowerCase().includes(part)),
  );
  const looksForBreaks: readonly Command[] =
    text.trim() === ''
      ? []
      : [
          {
            id: 'search',
            label: `Find “${text.trim()}” in breaks`,
            group: 'Search',
            run: () =>
              void navigate({
                to: '/w/$workspace/breaks',
                params: { workspace },
                search: { text: text.trim() },
              }),
          },
        ];
  const all = [...shown, ...looksForBreaks];
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setChosen((was) => Math.min(all.length - 1, was + 1));
    else if (event.key === 'ArrowUp') setChosen((was) => Math.max(0, was - 1));
    else if (event.key === 'Enter') {
      const command = all[chosen];
      onDone();
      // The dialog gives the focus back first, so that the command may move it.
      if (command !== undefined) setTimeout(() => command.run());
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="flex items-center gap-2 border-b border-rule px-4">
        <Search aria-hidden="true" size={16} className="text-soft" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={all[chosen] === undefined ? undefined : `${listId}-${chosen}`}
          aria-label="Find a command, an order, an SKU or a document"
          placeholder="Find a command, an order, an SKU or a document"
          className="h-12 w-full bg-transparent text-base outline-none"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={pressed}
        />
      </div>
      <div role="listbox" id={listId} aria-label="Commands" className="max-h-[50vh] overflow-auto p-1.5">
        {all.map((command, index) => (
          <button
            type="button"
            role="option"
            aria-selected={index === chosen}
            id={`${listId}-${index}`}
            key={command.id}
            tabIndex={-1}
            className={classNames(
              'flex w-full items-center justify-between gap-4 rounded-md px-2.5 py-1.5 text-left text-sm',
              index === chosen && 'bg-chosen',
            )}
            onMouseMove={() => setChosen(index)}
            onClick={() => {
              onDone();
              setTimeout(() => command.run());
            }}
          >
            <span>{command.label}</span>
            <span className="text-xs text-soft">{command.keys ?? command.group}</span>
          </button>
        ))}
      </div>
    </>
  );
}
