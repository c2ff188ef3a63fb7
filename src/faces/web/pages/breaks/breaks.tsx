import { Navigate, useSearch } from '@tanstack/react-router';
import { useWorkspace } from '../../client/use-workspace.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { BreakList } from './break-list.tsx';
import { openStates } from './built-in-views.ts';

/** The breaks of a workspace: found, sorted out by keyboard, handed out. */
export function Breaks() {
  const workspace = useWorkspace();
  const search = useSearch({ from: '/inside/w/$workspace/breaks' });
  // Whoever asks for no breaks in particular wants to see what is left to do.
  if (Object.keys(search).length === 0)
    return (
      <Navigate
        to="/w/$workspace/breaks"
        params={{ workspace }}
        search={{ state: openStates, view: 'open' }}
        replace
      />
    );
  return (
    <>
      <PageHead title="Breaks" />
      <BreakList workspace={workspace} search={search} />
    </>
  );
}
