import { Link, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useMay } from '../../client/session.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { classNames } from '../../parts/class-names.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { useChosenInView } from '../../parts/use-chosen-in-view.ts';
import { FormPanel } from './form-panel.tsx';
import { FromFile } from './from-file.tsx';
import { ListPanel } from './list-panel.tsx';
import { readinessParts } from './parts.ts';
import { useReadiness } from './use-readiness.ts';

/** What people have done to be ready, as they write it down. */
export function Readiness() {
  const workspace = useWorkspace();
  const { part } = useSearch({ from: '/inside/w/$workspace/decide/readiness' });
  const may = useMay(workspace, 'triage');
  const { query, save } = useReadiness(workspace);
  const chosen = readinessParts.find(({ id }) => id === part) ?? readinessParts[0];
  const bar = useRef<HTMLUListElement>(null);
  useChosenInView(bar, chosen?.id ?? '');
  const head = (
    <PageHead
      title="Readiness"
      about="What people have done to be ready: dates, tests, rehearsals, training. Diagnosis, plan and gate go by it; what is not written down was not done."
    />
  );
  if (query.isError && query.data === undefined)
    return (
      <>
        {head}
        <Trouble thrown={query.error} again={() => void query.refetch()} />
      </>
    );
  const document = query.data?.readiness;
  return (
    <>
      {head}
      <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-[12rem_minmax(0,1fr)]">
        <nav aria-label="Readiness">
          <ul ref={bar} className="flex gap-0.5 overflow-x-auto md:flex-col">
            {readinessParts.map(({ id, title, icon: Icon }) => (
              <li key={id}>
                <Link
                  to="/w/$workspace/readiness"
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
        <div className="flex min-w-0 flex-col gap-4">
          {document === undefined || chosen === undefined ? (
            <div className="card">
              <Waiting rows={8} />
            </div>
          ) : (
            <>
              {chosen.forms.map((form) => (
                <FormPanel key={form.title} form={form} document={document} may={may} save={save} />
              ))}
              {chosen.lists.map((list) => (
                <ListPanel
                  key={list.path}
                  list={list}
                  document={document}
                  may={may}
                  save={save}
                  aside={
                    chosen.file?.list === list && (
                      <FromFile workspace={workspace} file={chosen.file} document={document} save={save} />
                    )
                  }
                />
              ))}
            </>
          )}
        </div>
      </div>
    </>
  );
}
