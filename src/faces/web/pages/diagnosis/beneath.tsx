import type { CauseJudgement, DiagnosisAnswer } from '../../../api/answers.ts';
import { Panel } from '../../parts/panel.tsx';
import { BandBadge } from './badges.tsx';
import { CauseBody } from './cause-panel.tsx';

/** What lies beneath the root causes: concrete ones under each, and upstream ones that lie across all of them. */
export function Beneath({ report }: { readonly report: DiagnosisAnswer }) {
  const { beneath, titles } = report;
  if (beneath.length === 0) return null;
  const unlikely = beneath.filter(({ band }) => band === 'unlikely' || band === 'very-unlikely');
  const likely = beneath.filter((one) => !unlikely.includes(one));
  return (
    <Panel title="What lies beneath" flush>
      {likely.length === 0 ? (
        <p className="px-4 py-3 text-sm text-soft">Nothing that was measured points to anything beneath.</p>
      ) : (
        <Causes causes={likely} titles={titles} />
      )}
      {unlikely.length > 0 && (
        <details className="border-t border-rule">
          <summary className="min-h-9 cursor-pointer px-4 py-2 text-sm text-accent">
            {unlikely.length} more that are unlikely
          </summary>
          <Causes causes={unlikely} titles={titles} />
        </details>
      )}
    </Panel>
  );
}

function Causes({
  causes,
  titles,
}: {
  readonly causes: readonly CauseJudgement[];
  readonly titles: DiagnosisAnswer['titles'];
}) {
  return (
    <ul className="divide-y divide-rule">
      {causes.map((cause) => (
        <li key={cause.cause} className="px-4 py-3">
          <h3 className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold">
            {titles[cause.cause]?.title ?? cause.cause}
            <BandBadge cause={cause} />
            <span className="text-xs font-normal text-soft">
              {cause.upstream
                ? 'upstream: it can lie behind several root causes'
                : cause.under !== null && `under ${titles[cause.under]?.title ?? cause.under}`}
            </span>
          </h3>
          <CauseBody cause={cause} titles={titles} />
        </li>
      ))}
    </ul>
  );
}
