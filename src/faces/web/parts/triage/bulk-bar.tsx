import { Menu } from '@base-ui/react/menu';
import { ChevronDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, buttonClass } from '../button.tsx';
import { itemClass, menuClass } from '../menu-class.ts';
import type { CappedCount } from '../table/row-source.ts';
import { countText } from './count-text.ts';
import type { TriageAction } from './triage-keys.tsx';
import type { Triage } from './use-triage.ts';

/** What is picked, what it comes to, and what can be done with it: stands in the place of the status line. */
export function BulkBar<Row>({
  triage,
  total,
  actions,
  sum,
  shown = 4,
}: {
  readonly triage: Triage<Row>;
  readonly total: CappedCount | null;
  readonly actions: readonly TriageAction[];
  /** Running sum of what is picked. */
  readonly sum: ReactNode;
  /** How many are buttons of their own; the others are in a menu. */
  readonly shown?: number;
}) {
  const chosen = triage.isAll ? total : { count: triage.picked.size, capped: false };
  const more = !triage.isAll && total !== null && (total.capped || total.count > triage.picked.size);
  // What none of them can do is not offered; a button that has just gone takes no focus with it.
  const offered = actions.filter(({ many = true, refused = null }) => many && refused === null);
  const done = (run: () => void) => () => {
    run();
    triage.focus();
  };
  return (
    <div
      role="toolbar"
      aria-label="What is selected"
      className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-chosen px-2 py-1 text-sm"
    >
      <span className="font-medium">
        {chosen === null ? 'All' : countText(chosen)} selected
        <span className="font-normal text-soft">{sum === null ? null : <> · {sum}</>}</span>
      </span>
      {more && (
        <Button look="bare" className="h-7 text-accent underline" onClick={done(triage.pickAll)}>
          Select all {countText(total)} that match
        </Button>
      )}
      <span className="ml-auto flex flex-wrap items-center gap-1">
        {offered.slice(0, shown).map(({ id, key, label, run }) => (
          <Button key={id} className="h-7" hint={key} aria-keyshortcuts={key} onClick={run}>
            {label}
          </Button>
        ))}
        {offered.length > shown && <MoreActions actions={offered.slice(shown)} />}
        <Button
          look="bare"
          className="h-7 px-1"
          aria-label="Clear what is selected"
          icon={<X aria-hidden="true" size={14} />}
          onClick={done(triage.clear)}
        />
      </span>
    </div>
  );
}

function MoreActions({ actions }: { readonly actions: readonly TriageAction[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger className={buttonClass('plain', 'h-7')}>
        More
        <ChevronDown aria-hidden="true" size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-40">
          <Menu.Popup className={menuClass}>
            {actions.map(({ id, key, label, run }) => (
              <Menu.Item key={id} className={itemClass} onClick={run}>
                <span className="flex-1">{label}</span>
                <span aria-hidden="true" className="text-xs text-soft">
                  {key}
                </span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
