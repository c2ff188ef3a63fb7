import { Link } from '@tanstack/react-router';
import { CircleDashed, CircleDot, EyeOff, type LucideIcon, RotateCcw, Undo2 } from 'lucide-react';
import { count } from '../../client/figures.ts';
import { classNames } from '../../parts/class-names.ts';
import { Panel } from '../../parts/panel.tsx';
import type { BreaksSearch } from '../breaks/search.ts';
import type { HomeProps } from './home-props.ts';
import { allBreaks } from './links.ts';

type Outcome = NonNullable<BreaksSearch['outcome']>[number];

const parts: readonly {
  readonly name: 'regressed' | 'new' | 'back' | 'gone' | 'notLooked';
  readonly outcome: Outcome;
  readonly title: string;
  readonly about: string;
  readonly icon: LucideIcon;
  readonly ink: string;
}[] = [
  {
    name: 'regressed',
    outcome: 'regressed',
    title: 'Regressed',
    about: 'made after a fix, in spite of it',
    icon: RotateCcw,
    ink: 'text-bad',
  },
  {
    name: 'new',
    outcome: 'new',
    title: 'New',
    about: 'seen for the first time',
    icon: CircleDot,
    ink: 'text-info',
  },
  {
    name: 'back',
    outcome: 'back',
    title: 'Back',
    about: 'were gone and are there again',
    icon: Undo2,
    ink: 'text-warn',
  },
  {
    name: 'gone',
    outcome: 'gone',
    title: 'Gone',
    about: 'not there any more',
    icon: CircleDashed,
    ink: 'text-good',
  },
  {
    name: 'notLooked',
    outcome: 'not-looked',
    title: 'Not looked at',
    about: 'out of the range of the data, or not checked',
    icon: EyeOff,
    ink: 'text-warn',
  },
];

/** What the last run found otherwise than the one before it. */
export function SinceLast({ workspace, home }: HomeProps) {
  const { run, sinceLast } = home;
  if (run === null || sinceLast === null) return null;
  const isFirst = run.number === 1;
  return (
    <Panel
      title={isFirst ? 'The first run' : `What changed with run ${run.number}`}
      aside={
        <Link to="/w/$workspace/runs/$run" params={{ workspace, run: run.id }}>
          The run
        </Link>
      }
      flush
    >
      <ul className="text-sm">
        {parts.map(({ name, outcome, title, about, icon: Icon, ink }) => {
          const number = sinceLast[name];
          const line = (
            <>
              <Icon
                aria-hidden="true"
                size={15}
                className={classNames('shrink-0', number === 0 ? 'text-soft' : ink)}
              />
              <span className="min-w-0 flex-1">
                {title} <span className="text-soft">{about}</span>
              </span>
              <span className={number === 0 ? 'text-soft' : 'font-semibold'}>{count(number)}</span>
            </>
          );
          return (
            <li key={name} className="border-b border-rule last:border-b-0">
              {number === 0 ? (
                <div className="flex min-h-9 items-center gap-2.5 px-4">{line}</div>
              ) : (
                <Link
                  to="/w/$workspace/breaks"
                  params={{ workspace }}
                  search={allBreaks(home.environment, { run: run.id, outcome: [outcome] })}
                  className="flex min-h-9 items-center gap-2.5 px-4 text-ink no-underline hover:bg-hover"
                >
                  {line}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
