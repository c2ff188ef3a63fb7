import { Hammer } from 'lucide-react';
import { words } from '../../../../../model/words.ts';
import type { TrackedProblem } from '../../../../api/answers.ts';
import { useFixes } from '../../../client/fixes.ts';
import { useNames } from '../../../client/members.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Panel } from '../../../parts/panel.tsx';
import { When } from '../../../parts/when.tsx';
import { attributeTitle } from '../problem-body.ts';

/** The fixes that were recorded for it, the last first, and what is known of whether they hold. */
export function FixProof({
  workspace,
  problem,
}: {
  readonly workspace: string;
  readonly problem: TrackedProblem;
}) {
  const nameOf = useNames(workspace);
  const fixes = useFixes(workspace).filter(({ id, problem: of }) => of === problem.id || id === problem.fix);
  return (
    <Panel title="Fixes">
      {fixes.length === 0 ? (
        <p className="text-sm text-soft">
          No fix is recorded. Once one is, silence over enough records proves it, and a new break disproves
          it.
        </p>
      ) : (
        <ol className="flex flex-col gap-3">
          {fixes.map((fix) => (
            <li key={fix.id} className="flex gap-2.5 text-sm">
              <Hammer aria-hidden="true" size={14} className="mt-0.5 shrink-0 text-soft" />
              <div className="min-w-0">
                <p className="font-medium break-words">{fix.what}</p>
                <p className="text-soft">
                  In effect since {dayAndTime(fix.effectiveAt)}; recorded by {nameOf(fix.by)},{' '}
                  <When at={fix.at} />
                </p>
                <p className="text-soft">
                  {fix.scope.kinds.length === 0
                    ? 'For the breaks it had then.'
                    : `For whatever is like it: ${[
                        ...fix.scope.kinds.map(words),
                        ...Object.entries(fix.scope.attributes).map(
                          ([name, value]) => `${attributeTitle(name).toLowerCase()} ${value}`,
                        ),
                      ].join(', ')}.`}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
