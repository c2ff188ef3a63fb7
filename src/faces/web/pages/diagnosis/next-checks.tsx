import type { DiagnosisAnswer } from '../../../api/answers.ts';
import { figure } from '../../client/rates.ts';
import { Bar } from '../../parts/charts/bar.tsx';
import { lineLinkClass } from '../../parts/line-link-class.ts';
import { Panel } from '../../parts/panel.tsx';

const SHOWN = 5;

/** What to find out next: what would tell most comes first. */
export function NextChecks({ report }: { readonly report: DiagnosisAnswer }) {
  const next = report.next.slice(0, SHOWN);
  const most = Math.max(...next.map(({ bits }) => bits), 0);
  return (
    <Panel title="What to find out next">
      {next.length === 0 ? (
        <p className="text-sm text-soft">Everything that could tell a cause is known.</p>
      ) : (
        <ol className="flex list-decimal flex-col gap-3 pl-5 text-sm">
          {next.map(({ finding, bits, says }) => (
            <li key={finding}>
              <a href={`#finding-${finding}`} className={`${lineLinkClass} font-medium text-ink`}>
                {report.titles[finding]?.title ?? finding}
              </a>
              <p>{says}</p>
              <p className="flex items-center gap-2 text-xs text-soft">
                <span className="flex w-24">
                  <Bar share={most === 0 ? 0 : bits / most} />
                </span>
                {figure(bits)} bits
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
