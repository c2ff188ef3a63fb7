import { Link } from '@tanstack/react-router';
import { words } from '../../../../../model/words.ts';
import type { RecordView } from '../../../../api/answers.ts';
import { Panel } from '../../../parts/panel.tsx';

/** What is in no catalogue has no name but its own. */
const nameOf = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  name === '' ? words(id) : name;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The failure mode that would leave this difference, how much of it, and which others would. */
export function LikelyCause({
  workspace,
  record,
}: {
  readonly workspace: string;
  readonly record: RecordView;
}) {
  const { fingerprint, problem } = record;
  return (
    <Panel title="Likely cause">
      {fingerprint === null ? (
        <p className="text-sm text-soft">No known failure mode leaves a trace like this one.</p>
      ) : (
        <>
          <p className="text-sm font-medium">{nameOf(fingerprint)}</p>
          <Share of={fingerprint} />
          <Link
            to="/w/$workspace/breaks"
            params={{ workspace }}
            search={{ fingerprint: fingerprint.id }}
            className="mt-1 inline-block text-sm"
          >
            All breaks with this fingerprint
          </Link>
          {fingerprint.candidates.length > 0 && (
            <>
              <h3 className="mt-4 mb-1 text-xs font-semibold text-soft">It could also be</h3>
              <ul className="flex flex-col gap-2">
                {fingerprint.candidates.map((one) => (
                  <li key={one.id} className="text-sm">
                    {nameOf(one)}
                    <Share of={one} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {problem !== null && (
        <div className="mt-4 border-t border-rule pt-3 text-sm">
          <span className="block text-xs text-soft">It belongs to the problem</span>
          <Link to="/w/$workspace/problems/$problem" params={{ workspace, problem: problem.id }}>
            {problem.title}
          </Link>
        </div>
      )}
    </Panel>
  );
}

function Share({ of }: { readonly of: { readonly share: number } }) {
  return (
    <div className="mt-1 flex items-center gap-2">
      <div aria-hidden="true" className="h-1.5 flex-1 rounded-full bg-hover">
        <div
          className="h-full rounded-full bg-accent"
          style={{ width: percent(of.share).replace(' ', '') }}
        />
      </div>
      <span className="text-xs whitespace-nowrap text-soft">explains {percent(of.share)}</span>
    </div>
  );
}
