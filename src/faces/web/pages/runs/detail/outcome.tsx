import type { Summary } from '../../../../../model/index.ts';
import type { RunDetail } from '../../../../api/answers.ts';
import { several } from '../../../client/figures.ts';
import { Panel } from '../../../parts/panel.tsx';
import { OutcomeLink } from '../outcome-link.tsx';
import { BreaksLink } from './breaks-link.tsx';

const parts = [
  ['new', 'New', 'seen for the first time', 'new'],
  ['regressed', 'Regressed', 'made after a fix, in spite of it', 'regressed'],
  ['back', 'Back', 'was gone and is there again', 'back'],
  ['still', 'Still there', 'as in the run before', null],
  ['gone', 'Gone', 'not there any more', 'gone'],
  ['notLooked', 'Not looked at', 'out of the range, or not checked', 'not-looked'],
] as const;

/** How the breaks of a run stand to those of the run before. */
export function Outcome({
  workspace,
  run,
  summary,
}: {
  readonly workspace: string;
  readonly run: RunDetail;
  readonly summary: Summary | null;
}) {
  return (
    <Panel title="Since the run before">
      {run.outcome === null ? (
        <p className="text-sm text-soft">Not known.</p>
      ) : (
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
          {parts.map(([name, title, about, outcome]) => (
            <div key={name}>
              <dt className="text-xs text-soft">{title}</dt>
              <dd className="text-lg font-semibold">
                <OutcomeLink
                  workspace={workspace}
                  run={run.id}
                  outcome={outcome}
                  number={run.outcome?.[name] ?? 0}
                />
              </dd>
              <dd className="text-xs text-soft">{about}</dd>
            </div>
          ))}
        </dl>
      )}
      {summary !== null && (
        <p className="mt-4 border-t border-rule pt-3 text-sm">
          <BreaksLink workspace={workspace} run={run} of={{}} number={summary.breaks} />{' '}
          {summary.breaks === 1 ? 'break' : 'breaks'} in {several(summary.problems, 'problem')}
          {summary.quarantined > 0 && (
            <>
              ; <a href="#inputs">{several(summary.quarantined, 'row')} could not be read</a>
            </>
          )}
          {summary.conflicts > 0 && `; ${several(summary.conflicts, 'conflict')} between files`}
        </p>
      )}
    </Panel>
  );
}
