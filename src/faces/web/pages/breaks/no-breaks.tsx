import { Blocks, SearchX } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { NoRunYet } from '../../parts/no-run-yet.tsx';
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
      <NoRunYet workspace={workspace} icon={Blocks}>
        Each record on which the two sides do not agree will stand here, with what it puts at risk.
      </NoRunYet>
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
