import { Hammer } from 'lucide-react';
import { words } from '../../../../../model/words.ts';
import type { Fix, TrackedProblem } from '../../../../api/answers.ts';
import { useFixes } from '../../../client/fixes.ts';
import { useNames } from '../../../client/members.ts';
import { dayAndTime } from '../../../client/time.ts';
import { whatItEnds } from '../../../parts/fix-words.ts';
import { Panel } from '../../../parts/panel.tsx';
import { When } from '../../../parts/when.tsx';
import { attributeTitle } from '../problem-body.ts';
import { ProofOf } from './proof-of.tsx';

/** The fixes that were recorded for it, the last first, and what is known of whether the last one holds. */
export function FixProof({
  workspace,
  problem,
}: {
  readonly workspace: string;
  readonly problem: TrackedProblem;
}) {
  const fixes = useFixes(workspace).filter(({ id, problem: of }) => of === problem.id || id === problem.fix);
  return (
    <Panel title="Fixes">
      {problem.fix !== null && <ProofOf workspace={workspace} problem={problem} />}
      {fixes.length === 0 && problem.fix === null ? (
        <p className="text-sm text-soft">
          No fix is recorded. Once one is, silence over enough records proves it, and a new break disproves
          it.
        </p>
      ) : (
        <ol className="flex flex-col gap-3">
          {fixes.map((fix) => (
            <OneFix key={fix.id} workspace={workspace} fix={fix} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function OneFix({ workspace, fix }: { readonly workspace: string; readonly fix: Fix }) {
  const nameOf = useNames(workspace);
  const { kinds, attributes } = fix.scope;
  const ends = whatItEnds(fix);
  const like = [
    ...kinds.map(words),
    ...Object.entries(attributes).map(([name, value]) => `${attributeTitle(name).toLowerCase()} ${value}`),
  ];
  return (
    <li className="flex gap-2.5 text-sm">
      <Hammer aria-hidden="true" size={14} className="mt-0.5 shrink-0 text-soft" />
      <div className="min-w-0">
        <p className="font-medium break-words">{fix.what}</p>
        {ends !== null && <p className="text-soft">{ends}</p>}
        <p className="text-soft">
          In effect since {dayAndTime(fix.effectiveAt)}. Recorded by {nameOf(fix.by).replace('You', 'you')},{' '}
          <When at={fix.at} />.
        </p>
        <p className="text-soft">
          {kinds.length === 0
            ? 'For the breaks it had then.'
            : `For whatever is like it: ${like.join(', ')}.`}
        </p>
      </div>
    </li>
  );
}
