import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useWorkspace } from '../../../client/use-workspace.ts';
import { classNames } from '../../../parts/class-names.ts';
import { type SetUpStep, setUpSteps } from './search.ts';
import type { Standing } from './standing.ts';

/** What the steps are called. */
export const stepTitles: Readonly<Record<SetUpStep, string>> = {
  files: 'Files',
  mapping: 'What they mean',
  run: 'Compare',
};

/** The steps, where one is, and the way to any of them. */
export function StepList({ step, standing }: { readonly step: SetUpStep; readonly standing: Standing }) {
  const workspace = useWorkspace();
  return (
    <nav aria-label="Steps" className="mb-4">
      <ol className="flex flex-wrap gap-x-2 gap-y-1">
        {setUpSteps.map((one, index) => {
          const isDone = setUpSteps.indexOf(standing.step) > index;
          return (
            <li key={one}>
              <Link
                to="/w/$workspace/set-up"
                params={{ workspace }}
                search={{ step: one }}
                aria-current={one === step ? 'step' : undefined}
                className={classNames(
                  'flex h-9 items-center gap-2 rounded-md px-3 text-sm no-underline',
                  one === step ? 'bg-chosen font-semibold text-ink' : 'text-soft hover:bg-hover',
                )}
              >
                <span
                  className={classNames(
                    'flex size-5 items-center justify-center rounded-full text-xs',
                    isDone ? 'bg-good-back text-good' : 'border border-strong',
                  )}
                >
                  {isDone ? <Check aria-hidden="true" size={12} strokeWidth={3} /> : index + 1}
                </span>
                {stepTitles[one]}
                {isDone && <span className="sr-only">(done)</span>}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
