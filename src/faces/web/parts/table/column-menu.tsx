import { Menu } from '@base-ui/react/menu';
import { Check, Columns3 } from 'lucide-react';
import { buttonClass } from '../button.tsx';
import type { Column } from './column.ts';

/** Which columns of a table are shown. */
export function ColumnMenu<Row>({
  columns,
  hidden,
  onToggle,
}: {
  readonly columns: readonly Column<Row>[];
  readonly hidden: ReadonlySet<string>;
  onToggle(column: string): void;
}) {
  return (
    <Menu.Root>
      <Menu.Trigger className={buttonClass('plain')}>
        <Columns3 aria-hidden="true" size={14} />
        Columns
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-40">
          <Menu.Popup className="card min-w-44 p-1 text-sm shadow-lg outline-none">
            {columns
              .filter(({ fixed = false }) => !fixed)
              .map(({ id, title }) => (
                <Menu.CheckboxItem
                  key={id}
                  checked={!hidden.has(id)}
                  onCheckedChange={() => onToggle(id)}
                  closeOnClick={false}
                  className="flex min-h-7 cursor-default items-center gap-2 rounded-md px-2 outline-none select-none data-[highlighted]:bg-hover"
                >
                  <span className="size-3.5">
                    <Menu.CheckboxItemIndicator>
                      <Check aria-hidden="true" size={14} />
                    </Menu.CheckboxItemIndicator>
                  </span>
                  {title}
                </Menu.CheckboxItem>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
