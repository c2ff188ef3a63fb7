import { useQuery } from '@tanstack/react-query';
import { CheckCheck, CircleHelp, RotateCcw } from 'lucide-react';
import type { Proof, TrackedProblem } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { count } from '../../../client/figures.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Badge } from '../../../parts/badge.tsx';
import { ProgressBar } from '../../../parts/progress-bar.tsx';
import { Waiting } from '../../../parts/states.tsx';
import { share } from '../problem-body.ts';

/** Whether silence proves the fix by now, and what it still takes. */
export function ProofOf({
  workspace,
  problem,
}: {
  readonly workspace: string;
  readonly problem: TrackedProblem;
}) {
  const { id, version, state } = problem;
  const proof = useQuery({
    queryKey: ['w', workspace, 'problems', 'proof', id, version],
    queryFn: ({ signal }) =>
      ask<{ readonly proof: Proof | null }>(at(workspace, 'problems', id, 'proof'), { signal }),
  });
  if (state === 'regressed')
    return (
      <Said
        badge={
          <Badge tone="bad" icon={RotateCcw}>
            Disproved
          </Badge>
        }
      >
        A record made after the fix took effect, and like it, has broken again.
      </Said>
    );
  if (proof.data === undefined) return <Waiting rows={2} />;
  const judged = proof.data.proof?.judged ?? null;
  if (judged === null)
    return (
      <Said
        badge={
          <Badge tone="warn" icon={CircleHelp}>
            Not known
          </Badge>
        }
      >
        No run has looked at records with a time since then.
      </Said>
    );
  const { proven, says, needed, exposureSince, before, exposureBefore, watermark, chance } = judged;
  const isWaiting = !proven && needed > 0;
  return (
    <Said
      badge={
        proven ? (
          <Badge tone="good" icon={CheckCheck}>
            Proven
          </Badge>
        ) : (
          <Badge tone="warn" icon={CircleHelp}>
            Waiting for proof
          </Badge>
        )
      }
    >
      {says}
      {isWaiting && (
        <div className="mt-2">
          <ProgressBar
            share={Math.min(1, exposureSince / needed)}
            label={`${count(exposureSince)} of ${count(needed)} records have passed`}
          />
          <span className="mt-1 flex justify-between text-xs text-soft">
            <span>{count(exposureSince)} records since</span>
            <span>{count(needed)} needed</span>
          </span>
        </div>
      )}
      <span className="mt-1 block text-xs text-soft">
        {count(before)} breaks in {count(exposureBefore)} records before. Were nothing mended, so long a
        silence would have a chance of {share(chance)}. Looked at up to {dayAndTime(watermark)}.
      </span>
    </Said>
  );
}

function Said({ badge, children }: { readonly badge: React.ReactNode; readonly children: React.ReactNode }) {
  return (
    <div className="mb-3 border-b border-rule pb-3 text-sm">
      {badge}
      <div className="mt-1.5">{children}</div>
    </div>
  );
}
