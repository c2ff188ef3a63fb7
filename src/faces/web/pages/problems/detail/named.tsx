import { words } from '../../../../../model/words.ts';
import type { TrackedProblem } from '../../../../api/answers.ts';
import { Panel } from '../../../parts/panel.tsx';
import { Topic } from '../../../parts/topic.tsx';
import { bodyOf, share } from '../problem-body.ts';

/** What it is named after, how much of it that explains, and what it means. */
export function Named({ problem }: { readonly problem: TrackedProblem }) {
  const { fingerprint, kind } = problem;
  const explained = bodyOf(problem)?.explainedShare;
  return (
    <Panel title={fingerprint === null ? 'What it is' : 'Known failure'}>
      <p className="text-base font-semibold">{words(fingerprint ?? kind)}</p>
      <p className="mt-0.5 text-sm text-soft">
        {fingerprint === null
          ? 'No known failure explains it well enough to be named.'
          : explained !== undefined && `It explains ${share(explained)} of the difference.`}
      </p>
      <Topic id={fingerprint ?? kind} />
    </Panel>
  );
}
