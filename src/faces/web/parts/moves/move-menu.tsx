import { Menu } from '@base-ui/react/menu';
import {
  Check,
  ChevronDown,
  Copy,
  Eye,
  Hammer,
  Info,
  type LucideIcon,
  MoonStar,
  RotateCcw,
  UserPlus,
} from 'lucide-react';
import { moveTitles } from '../../../../model/words.ts';
import type { PersonEvent } from '../../../../model/workspace/index.ts';
import { Button, buttonClass } from '../button.tsx';
import { itemClass, menuClass } from '../menu-class.ts';
import { moveKeys, useMayMove } from './move-actions.tsx';
import { type MoveSubject, possibleMoves } from './subject.ts';
import type { Moves } from './use-moves.tsx';

const icons: Readonly<Record<PersonEvent, LucideIcon>> = {
  acknowledge: Eye,
  start: Hammer,
  fix: Check,
  accept: Info,
  duplicate: Copy,
  snooze: MoonStar,
  reopen: RotateCcw,
  assign: UserPlus,
};

/** The moves there are for one or many, the first few as buttons and the rest in a menu; nothing for who may not. */
export function MoveMenu({
  moves,
  subject,
  shown = 3,
}: {
  readonly moves: Moves;
  readonly subject: MoveSubject;
  /** How many are buttons of their own. */
  readonly shown?: number;
}) {
  const may = useMayMove(moves.workspace);
  const all = possibleMoves(subject).filter(may);
  if (all.length === 0) return null;
  const buttons = all.slice(0, all.length - shown === 1 ? all.length : shown);
  const rest = all.slice(buttons.length);
  return (
    <>
      {buttons.map((event) => {
        const Icon = icons[event];
        return (
          <Button
            key={event}
            icon={<Icon aria-hidden="true" size={14} />}
            hint={moveKeys[event]}
            onClick={() => moves.begin(event, subject)}
          >
            {moveTitles[event]}
          </Button>
        );
      })}
      {rest.length > 0 && (
        <Menu.Root>
          <Menu.Trigger className={buttonClass()}>
            More
            <ChevronDown aria-hidden="true" size={14} />
          </Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner sideOffset={4} align="end" className="z-40">
              <Menu.Popup className={menuClass}>
                {rest.map((event) => {
                  const Icon = icons[event];
                  return (
                    <Menu.Item key={event} className={itemClass} onClick={() => moves.begin(event, subject)}>
                      <Icon aria-hidden="true" size={14} />
                      <span className="flex-1">{moveTitles[event]}</span>
                      <span aria-hidden="true" className="text-xs text-soft">
                        {moveKeys[event]}
                      </span>
                    </Menu.Item>
                  );
                })}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
    </>
  );
}
