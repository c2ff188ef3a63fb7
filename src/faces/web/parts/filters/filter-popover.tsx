import { Popover } from '@base-ui/react/popover';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '../button.tsx';
import { classNames } from '../class-names.ts';

/** A button that opens what narrows a list by one thing. */
export function FilterPopover({
  title,
  isSet,
  open,
  onOpen,
  children,
}: {
  readonly title: string;
  readonly isSet: boolean;
  /** For who opens and closes it by themselves. */
  readonly open?: boolean;
  onOpen?(open: boolean): void;
  readonly children: ReactNode;
}) {
  return (
    <Popover.Root
      {...(open !== undefined && { open })}
      {...(onOpen !== undefined && { onOpenChange: (next: boolean) => onOpen(next) })}
    >
      <Popover.Trigger className={buttonClass('plain', classNames('gap-1', isSet && 'border-accent!'))}>
        {title}
        <ChevronDown aria-hidden="true" size={13} className="text-soft" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className="z-40">
          <Popover.Popup className="card flex max-h-[min(26rem,70vh)] w-72 flex-col gap-2 overflow-hidden p-2 text-sm shadow-lg outline-none">
            <Popover.Title className="px-1 text-xs font-semibold text-soft">{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
