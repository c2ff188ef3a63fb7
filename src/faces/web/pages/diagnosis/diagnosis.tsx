import { Stethoscope } from 'lucide-react';
import type { DiagnosisAnswer } from '../../../api/answers.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { Notice } from '../../parts/notice.tsx';
import { Decided, useDecided } from '../decide/decided.tsx';
import { Beneath } from './beneath.tsx';
import { CausePanel } from './cause-panel.tsx';
import { Findings } from './findings.tsx';
import { NextChecks } from './next-checks.tsx';

/** Which root causes explain what was found. */
export function Diagnosis() {
  const workspace = useWorkspace();
  const query = useDecided<DiagnosisAnswer>(workspace, 'diagnosis');
  return (
    <Decided
      workspace={workspace}
      query={query}
      title="Diagnosis"
      about="Which causes explain what was found. Causes can be several, and “undetermined” is an answer."
      icon={Stethoscope}
      none="After the first run the four root causes stand here, each with how likely it is, what speaks for it and against it, and what to find out next."
    >
      {(report) => (
        <div className="flex flex-col gap-4">
          <Said report={report} />
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
            <div className="flex min-w-0 flex-col gap-4">
              {report.causes.map((cause, index) => (
                <CausePanel
                  key={cause.cause}
                  cause={cause}
                  titles={report.titles}
                  isOpen={index === 0 || report.named.some((one) => one === cause.cause)}
                />
              ))}
            </div>
            <div className="min-w-0 xl:sticky xl:top-16">
              <NextChecks report={report} />
            </div>
          </div>
          <Beneath report={report} />
          <Findings workspace={workspace} report={report} />
          <p className="max-w-prose text-xs text-soft">
            Weights are decibans: ten more make a cause ten times as likely against its opposite, three more
            twice. Each is worked out with everything else known, so that they add up.
          </p>
        </div>
      )}
    </Decided>
  );
}

function Said({ report }: { readonly report: DiagnosisAnswer }) {
  const { undetermined, says } = report;
  return undetermined === null ? (
    <Notice tone="warn" title={says} />
  ) : (
    <Notice tone="info" title="Undetermined">
      {says.includes(undetermined.why) ? says : `${undetermined.why} ${says}`}
    </Notice>
  );
}
