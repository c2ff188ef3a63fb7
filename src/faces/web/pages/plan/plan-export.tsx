import { Menu } from '@base-ui/react/menu';
import { Download } from 'lucide-react';
import { at, withQuery } from '../../client/ask.ts';
import { buttonClass } from '../../parts/button.tsx';
import { itemClass, menuClass } from '../../parts/menu-class.ts';

const formats = [
  { id: 'pdf', title: 'PDF', about: 'to hand out' },
  { id: 'md', title: 'Markdown', about: 'for a wiki' },
  { id: 'ics', title: 'iCalendar', about: 'for calendars' },
  { id: 'jira', title: 'CSV for Jira', about: 'to import as issues' },
  { id: 'linear', title: 'CSV for Linear', about: 'to import as issues' },
] as const;

/** The plan as a file, in the form that is wanted. */
export function PlanExport({ workspace }: { readonly workspace: string }) {
  return (
    <Menu.Root>
      <Menu.Trigger className={buttonClass()}>
        <Download aria-hidden="true" size={14} />
        Export
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-50">
          <Menu.Popup className={menuClass}>
            {formats.map(({ id, title, about }) => (
              <Menu.Item
                key={id}
                className={itemClass}
                render={
                  <a href={withQuery(at(workspace, 'plan', 'export'), { format: id })} download>
                    {title}
                    <span className="ml-auto pl-4 text-xs text-soft">{about}</span>
                  </a>
                }
              />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
