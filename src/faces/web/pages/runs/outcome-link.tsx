import { Link } from '@tanstack/react-router';
import { count } from '../../client/figures.ts';

/** A number of a run's outcome, which opens exactly the breaks it counts; those that stayed have no list of their own. */
export function OutcomeLink({
  workspace,
  run,
  outcome,
  number,
}: {
  readonly workspace: string;
  readonly run: string;
  readonly outcome: 'new' | 'back' | 'regressed' | 'gone' | 'not-looked' | null;
  readonly number: number;
}) {
  if (number === 0 || outcome === null) return count(number);
  return (
    <Link to="/w/$workspace/breaks" params={{ workspace }} search={{ run, outcome: [outcome] }}>
      {count(number)}
    </Link>
  );
}
