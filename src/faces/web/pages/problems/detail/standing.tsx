import { Link } from '@tanstack/react-router';
import type { TrackedProblem } from '../../../../api/answers.ts';
import { count } from '../../../client/figures.ts';
import { useNames } from '../../../client/members.ts';
import { dayAndTime } from '../../../client/time.ts';
import { MinorAmount } from '../../../parts/amount.tsx';
import { Button } from '../../../parts/button.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { useMayMove } from '../../../parts/moves/move-actions.tsx';
import { RestNote } from '../../../parts/moves/rest-note.tsx';
import type { Moves } from '../../../parts/moves/use-moves.tsx';
import { Panel } from '../../../parts/panel.tsx';

/** How much it is, who has it, since when it is there, and why it rests. */
export function Standing({
  workspace,
  problem,
  currency,
  moves,
}: {
  readonly workspace: string;
  readonly problem: TrackedProblem;
  readonly currency: string;
  readonly moves: Moves;
}) {
  const { id, version, state, assignee, environment, firstRun, lastRun, note, body } = problem;
  const nameOf = useNames(workspace);
  const mayMove = useMayMove(workspace);
  const seen = (name: string): string | null =>
    typeof body[name] === 'string' ? dayAndTime(body[name]) : null;
  const search = {
    problem: id,
    present: 'true' as const,
    ...(environment !== 'production' && { environment }),
  };
  return (
    <Panel title="How it stands">
      <Facts
        facts={[
          [
            'Breaks',
            <Link key="breaks" to="/w/$workspace/breaks" params={{ workspace }} search={search}>
              {count(problem.count)}
            </Link>,
          ],
          ['At risk', <MinorAmount key="risk" minor={problem.baseMinor} currency={currency} />],
          [
            'Assignee',
            <span key="assignee" className="flex items-center justify-between gap-2">
              {assignee === null ? <span className="text-soft">Nobody</span> : nameOf(assignee)}
              {mayMove('assign') && (
                <Button
                  look="bare"
                  className="-my-1.5 h-7 text-accent!"
                  onClick={() => moves.begin('assign', { kind: 'problem', id, version, state, assignee })}
                >
                  {assignee === null ? 'Assign' : 'Hand over'}
                </Button>
              )}
            </span>,
          ],
          ['First record', seen('firstSeen') ?? <NotKnown key="first" />],
          ['Last record', seen('lastSeen') ?? <NotKnown key="last" />],
          ['Seen in runs', firstRun === lastRun ? firstRun : `${firstRun} to ${lastRun}`],
          ...(environment === 'production' ? [] : ([['Environment', environment]] as const)),
        ]}
      />
      {note !== null && <RestNote workspace={workspace} kind="problem" state={state} note={note} />}
    </Panel>
  );
}

const NotKnown = () => <span className="text-soft">not known</span>;
