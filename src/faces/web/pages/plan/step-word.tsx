import { Check, Undo2 } from 'lucide-react';
import type { PlanStep } from '../../../api/answers.ts';
import { useMay, useSession } from '../../client/session.ts';
import { Button } from '../../parts/button.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { useDoing } from '../../shell/use-doing.ts';
import { useReadiness } from '../readiness/use-readiness.ts';
import { withoutWord, withWord } from './by-word.ts';

/** Says of a step that leaves no other trace that it is done, or that it is not done after all. */
export function StepWord({ workspace, step }: { readonly workspace: string; readonly step: PlanStep }) {
  const { person } = useSession();
  const may = useMay(workspace, 'triage');
  const { query, save } = useReadiness(workspace);
  const { run, busy, refused } = useDoing();
  if (!may) return null;
  const isDone = step.state === 'done';
  const say = (): Promise<unknown> =>
    run(
      () =>
        save((now) =>
          isDone ? withoutWord(now, step.id) : withWord(now, step.id, person.name, new Date().toISOString()),
        ),
      isDone ? `“${step.title}” is not done after all.` : `“${step.title}” is done, by your word.`,
    );
  return (
    <>
      <Button
        className="mt-1 h-7"
        disabled={busy || query.data === undefined}
        icon={isDone ? <Undo2 aria-hidden="true" size={13} /> : <Check aria-hidden="true" size={13} />}
        onClick={() => void say()}
      >
        {isDone ? 'Not done after all' : 'It is done'}
        <span className="sr-only">: {step.title}</span>
      </Button>
      {refused !== null && (
        <RefusedNotice
          thrown={refused}
          quicker="How the step stands now is shown here: say it again if it still holds."
          className="mt-2"
        />
      )}
    </>
  );
}
