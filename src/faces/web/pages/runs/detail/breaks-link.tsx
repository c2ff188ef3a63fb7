import { Link } from '@tanstack/react-router';
import type { Symptom } from '../../../../../model/index.ts';
import type { Run } from '../../../../api/answers.ts';
import { count } from '../../../client/figures.ts';
import { useIsLastRun } from '../use-last-run.ts';

/** A number of breaks that a run has found, which opens exactly them as long as it is the last run. */
export function BreaksLink({
  workspace,
  run,
  of,
  number,
}: {
  readonly workspace: string;
  readonly run: Pick<Run, 'id' | 'environment'>;
  readonly of: { readonly symptom?: readonly Symptom[]; readonly control?: string };
  readonly number: number;
}) {
  const isLast = useIsLastRun(workspace, run);
  if (number === 0 || !isLast) return count(number);
  const elsewhere = run.environment === 'production' ? {} : { environment: run.environment };
  return (
    <Link
      to="/w/$workspace/breaks"
      params={{ workspace }}
      search={{ ...of, ...elsewhere, present: 'true' }}
      className="underline"
    >
      {count(number)}
    </Link>
  );
}
