import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Refused } from '../client/ask.ts';
import { wasQuicker } from '../client/faults.ts';
import { classNames } from './class-names.ts';

const looks: Readonly<Record<'bad' | 'warn' | 'good' | 'info', readonly [string, LucideIcon]>> = {
  bad: ['bg-bad-back text-bad', CircleAlert],
  warn: ['bg-warn-back text-warn', TriangleAlert],
  good: ['bg-good-back text-good', CircleCheck],
  info: ['bg-info-back text-info', Info],
};

/** Something to be read before one goes on, in the place where it matters. */
export function Notice({
  tone,
  title,
  children,
  action,
  said = false,
  className = '',
}: {
  readonly tone: keyof typeof looks;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Whether it is read out as it appears. */
  readonly said?: boolean;
  readonly className?: string;
}) {
  const [look, Icon] = looks[tone];
  return (
    <div
      role={said ? 'alert' : undefined}
      className={classNames('flex gap-2.5 rounded-md px-3 py-2.5 text-sm', look, className)}
    >
      <Icon aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        <div className="font-medium break-words">{title}</div>
        {children !== undefined && <div className="mt-0.5 break-words text-ink">{children}</div>}
      </div>
      {action !== undefined && <div className="shrink-0">{action}</div>}
    </div>
  );
}

/** What was refused, and what to do next, where it was asked for. */
export function RefusedNotice({
  thrown,
  quicker,
  className,
}: {
  readonly thrown: unknown;
  /** What to do where somebody else was quicker; what was typed must be there still, and theirs be shown. */
  readonly quicker?: ReactNode;
  readonly className?: string;
}) {
  if (quicker !== undefined && wasQuicker(thrown))
    return (
      <Notice
        tone="warn"
        said
        title="Somebody else has changed this meanwhile."
        {...(className && { className })}
      >
        {quicker}
      </Notice>
    );
  const problem = thrown instanceof Refused ? thrown.problem : null;
  return (
    <Notice tone="bad" said title={problem?.detail ?? 'That did not work.'} {...(className && { className })}>
      {problem?.hint ?? (thrown instanceof Error ? thrown.message : String(thrown))}
    </Notice>
  );
}
