import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../client/session.ts';
import { sayDone, sayRefused } from '../../shell/toasts.tsx';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { Confirm } from '../confirm.tsx';
import { leftView, shownView, type View, type ViewSearch } from './saved-view.ts';
import { useSavedViews, useViewChanges } from './use-views.ts';
import { ViewMenu } from './view-menu.tsx';
import { ViewName } from './view-name.tsx';

type Doing = { readonly what: 'add' } | { readonly what: 'rename' | 'remove'; readonly view: View };

/**
 * The views of a list as tabs: those that are always there and those that were saved. A changed filter leaves the view,
 * and can be saved as a new one, or in the one that was left.
 */
export function ViewTabs({
  workspace,
  page,
  builtIn,
  search,
  show,
  aside,
}: {
  readonly workspace: string;
  readonly page: 'breaks' | 'problems';
  readonly builtIn: readonly View[];
  readonly search: ViewSearch;
  show(search: ViewSearch): void;
  readonly aside?: ReactNode;
}) {
  const saved = useSavedViews(workspace, page);
  const changes = useViewChanges(workspace, page);
  const maySave = useMay(workspace, 'configure');
  const [doing, setDoing] = useState<Doing | null>(null);
  const views = [...builtIn, ...saved];
  const shown = shownView(views, search);
  const left = leftView(views, search);
  const keep = async (view: View): Promise<void> => {
    try {
      await changes.change(view, view.name, search);
      sayDone(`Saved in “${view.name}”.`);
    } catch (thrown) {
      sayRefused(thrown);
    }
  };
  const named = async (name: string): Promise<void> => {
    if (doing?.what === 'rename') await changes.change(doing.view, name, doing.view.search);
    else {
      const id = await changes.add(name, search);
      show({ ...search, view: id });
    }
    setDoing(null);
  };
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 border-b border-rule">
      <nav aria-label="Views" className="-mb-px flex min-w-0 gap-0.5 overflow-x-auto">
        {views.map((view) => (
          <Tab
            key={view.id}
            workspace={workspace}
            page={page}
            view={view}
            isShown={view.id === shown?.id}
            {...(maySave &&
              view.version !== null &&
              view.id === shown?.id && {
                menu: <ViewMenu name={view.name} onChoose={(what) => setDoing({ what, view })} />,
              })}
          />
        ))}
      </nav>
      <div className="flex items-center gap-1 py-1">
        {maySave && left !== null && left.version !== null && (
          <Button look="bare" className="text-accent" onClick={() => void keep(left)}>
            Save in “{left.name}”
          </Button>
        )}
        {maySave && shown === null && (
          <Button look="bare" className="text-accent" onClick={() => setDoing({ what: 'add' })}>
            Save as a view
          </Button>
        )}
        {aside}
      </div>
      {(doing?.what === 'add' || doing?.what === 'rename') && (
        <ViewName
          title={doing.what === 'add' ? 'Save this filter as a view' : 'Rename the view'}
          name={doing.what === 'rename' ? doing.view.name : ''}
          onClose={() => setDoing(null)}
          onName={named}
        />
      )}
      {doing?.what === 'remove' && (
        <Confirm
          open
          onClose={() => setDoing(null)}
          title={`Delete the view “${doing.view.name}”?`}
          label="Delete"
          act={() => changes.remove(doing.view)}
        >
          It goes for everybody in this workspace. What it shows stays.
        </Confirm>
      )}
    </div>
  );
}

function Tab({
  workspace,
  page,
  view,
  isShown,
  menu,
}: {
  readonly workspace: string;
  readonly page: 'breaks' | 'problems';
  readonly view: View;
  readonly isShown: boolean;
  readonly menu?: ReactNode;
}) {
  return (
    <span
      className={classNames(
        'flex h-9 shrink-0 items-center border-b-2',
        isShown ? 'border-accent' : 'border-transparent',
      )}
    >
      <Link
        to={page === 'breaks' ? '/w/$workspace/breaks' : '/w/$workspace/problems'}
        params={{ workspace }}
        search={{ ...view.search, view: view.id }}
        // Which one is shown is for the search to say, not for the path.
        activeOptions={{ exact: true, includeSearch: true }}
        activeProps={{}}
        aria-current={isShown ? 'true' : undefined}
        className={classNames(
          'flex h-8 items-center rounded-md px-2.5 text-sm whitespace-nowrap no-underline hover:bg-hover',
          isShown ? 'font-medium text-ink' : 'text-soft',
        )}
      >
        {view.name}
      </Link>
      {menu}
    </span>
  );
}
