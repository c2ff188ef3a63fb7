import { Link } from '@tanstack/react-router';
import { Blocks, SearchX } from 'lucide-react';
import { Button, buttonClass } from '../../parts/button.tsx';
import { Empty } from '../../parts/states.tsx';

/** In the place of the rows where there are none: before the first run, and where the filter leaves none. */
export function NoBreaks({
  workspace,
  hasRuns,
  isNarrowed,
  clear,
}: {
  readonly workspace: string;
  readonly hasRuns: boolean;
  readonly isNarrowed: boolean;
  clear(): void;
}) {
  if (!hasRuns)
    return (
      <Empty
        icon={Blocks}
        title="No run yet"
        action={
          <Link to="/w/$workspace/set-up" params={{ workspace }} className={buttonClass('main')}>
            Set up the first run
          </Link>
        }
      >
        Each record on which the two sides do not agree will stand here, with what it puts at risk.
      </Empty>
    );
  return (
    <Empty
      icon={SearchX}
      title="No break matches"
      {...(isNarrowed && { action: <Button onClick={clear}>Show all breaks</Button> })}
    >
      {isNarrowed
        ? 'Take a filter away, or search for less.'
        : 'The runs so far found nothing on which the two sides do not agree.'}
    </Empty>
  );
}
