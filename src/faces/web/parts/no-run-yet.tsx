import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from './button.tsx';
import { Empty } from './states.tsx';

/** Before the first run: what will stand here, and the way to it. */
export function NoRunYet({
  workspace,
  icon,
  title = 'No run yet',
  children,
}: {
  readonly workspace: string;
  readonly icon: LucideIcon;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <Empty
      icon={icon}
      title={title}
      action={
        <Link to="/w/$workspace/set-up" params={{ workspace }} className={buttonClass('main')}>
          Set up the first run
        </Link>
      }
    >
      {children}
    </Empty>
  );
}
