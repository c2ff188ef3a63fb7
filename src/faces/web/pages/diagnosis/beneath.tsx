import type { DiagnosisAnswer } from '../../../api/answers.ts';
import { Panel } from '../../parts/panel.tsx';
import { BandBadge } from './badges.tsx';
import { CauseBody } from './cause-panel.tsx';

/** What lies beneath the root causes: concrete ones under each, and upstream ones that lie across all of them. */
export function Beneath({ report }: { readonly report: DiagnosisAnswer }) {
  const { beneath, titles } = report;
  if (beneath.length === 0) return null;
  return (
    <Panel title="What lies beneath" flush>
      <ul className="divide-y divide-rule">
        {beneath.map((cause) => (
          <li key={cause.cause} className="px-4 py-3">
            <h3 className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold">
              {titles[cause.cause]?.title ?? cause.cause}
              <BandBadge cause={cause} />
              <span className="text-xs font-normal text-soft">
                {cause.upstream
                  ? 'upstream: the source of several causes'
                  : cause.under !== null &&
                    `under ${(titles[cause.under]?.title ?? cause.under).toLowerCase()}`}
              </span>
            </h3>
            <CauseBody cause={cause} titles={titles} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
