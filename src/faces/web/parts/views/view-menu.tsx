import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { buttonClass } from '../button.tsx';
import { itemClass, menuClass } from '../menu-class.ts';

/** What can be done with a saved view. */
export function ViewMenu({
  name,
  onChoose,
}: {
  readonly name: string;
  onChoose(what: 'rename' | 'remove'): void;
}) {
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={`Change the view ${name}`}
        className={buttonClass('bare', 'h-7 min-w-7 px-0.5')}
      >
        <ChevronDown aria-hidden="true" size={13} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className="z-40">
          <Menu.Popup className={menuClass}>
            <Menu.Item className={itemClass} onClick={() => onChoose('rename')}>
              Rename
            </Menu.Item>
            <Menu.Item className={itemClass} onClick={() => onChoose('remove')}>
              Delete
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
