import { Link, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useSession } from '../../client/session.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { classNames } from '../../parts/class-names.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { useChosenInView } from '../../parts/use-chosen-in-view.ts';
import { AlertsPart } from './alerts/alerts-part.tsx';
import { AuditPart } from './audit/audit-part.tsx';
import { GeneralPart } from './general-part.tsx';
import { LookPart } from './look-part.tsx';
import { settingsParts } from './parts.ts';
import { PeoplePart } from './people/people-part.tsx';
import { PolicyPart } from './policy/policy-part.tsx';
import { TokensPart } from './tokens/tokens-part.tsx';
import { YouPart } from './you/you-part.tsx';

const shown = {
  general: GeneralPart,
  policy: PolicyPart,
  people: PeoplePart,
  alerts: AlertsPart,
  tokens: TokensPart,
  audit: AuditPart,
  you: YouPart,
  look: LookPart,
} as const;

/** What holds for the workspace, and for oneself. */
export function Settings() {
  const workspace = useWorkspace();
  const { workspaces } = useSession();
  const { part } = useSearch({ from: '/inside/w/$workspace/settings' });
  const scopes = workspaces.find(({ id }) => id === workspace)?.scopes ?? [];
  const offered = settingsParts.filter(({ needs }) => needs === null || scopes.includes(needs));
  const chosen = offered.find(({ id }) => id === part) ?? offered[0];
  const bar = useRef<HTMLUListElement>(null);
  useChosenInView(bar, chosen?.id ?? '');
  const Part = chosen === undefined ? null : shown[chosen.id];
  return (
    <>
      <PageHead title="Settings" />
      <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-[12rem_minmax(0,1fr)]">
        <nav aria-label="Settings">
          <ul ref={bar} className="flex gap-0.5 overflow-x-auto md:flex-col">
            {offered.map(({ id, title, icon: Icon }) => (
              <li key={id}>
                <Link
                  to="/w/$workspace/settings"
                  params={{ workspace }}
                  search={{ part: id }}
                  aria-current={id === chosen?.id ? 'page' : undefined}
                  className={classNames(
                    'flex h-9 items-center gap-2 rounded-md px-3 text-sm whitespace-nowrap no-underline',
                    id === chosen?.id ? 'bg-chosen font-medium text-ink' : 'text-soft hover:bg-hover',
                  )}
                >
                  <Icon aria-hidden="true" size={15} />
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex min-w-0 max-w-4xl flex-col gap-4">
          {Part !== null && <Part workspace={workspace} />}
        </div>
      </div>
    </>
  );
}
