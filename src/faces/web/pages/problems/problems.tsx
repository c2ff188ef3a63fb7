import { Navigate, useSearch } from '@tanstack/react-router';
import { useWorkspace } from '../../client/use-workspace.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { openStates } from '../breaks/built-in-views.ts';
import { ProblemList } from './problem-list.tsx';

/** The problems: what is behind the breaks, to be worked through by keyboard. */
export function Problems() {
  const workspace = useWorkspace();
  const search = useSearch({ from: '/inside/w/$workspace/problems' });
  // Whoever asks for no problems in particular wants to see what is left to do.
  if (Object.keys(search).length === 0)
    return (
      <Navigate
        to="/w/$workspace/problems"
        params={{ workspace }}
        search={{ state: openStates, view: 'open' }}
        replace
      />
    );
  return (
    <>
      <PageHead title="Problems" />
      <ProblemList workspace={workspace} search={search} />
    </>
  );
}
