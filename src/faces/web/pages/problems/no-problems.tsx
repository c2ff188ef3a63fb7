import { Layers, SearchX } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { NoRunYet } from '../../parts/no-run-yet.tsx';
import { Empty } from '../../parts/states.tsx';
import { useLastRuns } from '../breaks/break-data.ts';

/** In the place of the rows where there are none: before the first run, and where the filter leaves none. */
export function NoProblems({
  workspace,
  isNarrowed,
  clear,
}: {
  readonly workspace: string;
  readonly isNarrowed: boolean;
  clear(): void;
}) {
  const { data: runs } = useLastRuns(workspace);
  if (runs?.length === 0)
    return (
      <NoRunYet workspace={workspace} icon={Layers}>
        Breaks that share a cause will stand here as one problem, with what sets them apart.
      </NoRunYet>
    );
  return (
    <Empty
      icon={SearchX}
      title="No problem matches"
      {...(isNarrowed && { action: <Button onClick={clear}>Show all problems</Button> })}
    >
      {isNarrowed
        ? 'Take a filter away, or search for less.'
        : 'The runs so far found no breaks that share a cause.'}
    </Empty>
  );
}
