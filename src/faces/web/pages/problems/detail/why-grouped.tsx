import type { TrackedProblem } from '../../../../api/answers.ts';
import { Panel } from '../../../parts/panel.tsx';
import { apartOf, attributeTitle, bodyOf, conditionValue } from '../problem-body.ts';

/** Why these breaks are one problem: what they share, and how rare that is elsewhere. */
export function WhyGrouped({ problem }: { readonly problem: TrackedProblem }) {
  const body = bodyOf(problem);
  return (
    <Panel title="Why these belong together">
      {body === null ? (
        <p className="text-sm text-soft">Not known: the run that named it said it in another form.</p>
      ) : (
        <>
          {body.conditions.length === 0 ? (
            <p className="text-sm">
              They are of the same kind. Nothing else sets them apart from the others.
            </p>
          ) : (
            <ul className="flex flex-wrap gap-2">
              {body.conditions.map((condition) => (
                <li
                  key={`${condition.attribute} ${condition.value}`}
                  className="rounded-md border border-rule bg-sunken px-2.5 py-1 text-sm"
                >
                  <span className="text-soft">{attributeTitle(condition.attribute)}</span>{' '}
                  <span className="font-medium">{conditionValue(condition)}</span>
                </li>
              ))}
            </ul>
          )}
          <p className="mt-3 text-sm">{apartOf(body)}</p>
          <p className="mt-1 text-xs text-soft">Grouped by version {problem.namedBy} of the rules.</p>
        </>
      )}
    </Panel>
  );
}
