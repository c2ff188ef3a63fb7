import { Link } from '@tanstack/react-router';
import { Layers, SearchX } from 'lucide-react';
import { Button, buttonClass } from '../../parts/button.tsx';
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
      <Empty
        icon={Layers}
        title="No run yet"
        action={
          <Link to="/w/$workspace/set-up" params={{ workspace }} className={buttonClass('main')}>
            Set up the first run
          </Link>
        }
      >
        Breaks that share a cause will stand here as one problem, with what sets them apart.
      </Empty>
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
