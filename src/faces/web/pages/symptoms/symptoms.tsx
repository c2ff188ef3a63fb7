import { Activity } from 'lucide-react';
import type { SymptomsOverTime } from '../../../api/answers.ts';
import { several } from '../../client/figures.ts';
import { percent } from '../../client/rates.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { Decided, useDecided } from '../decide/decided.tsx';
import { AtAGlance } from './at-a-glance.tsx';
import { OneSymptom } from './one-symptom.tsx';

/** Whether each symptom is a bad week, or has a root cause. */
export function Symptoms() {
  const workspace = useWorkspace();
  const query = useDecided<SymptomsOverTime>(workspace, 'symptoms');
  return (
    <Decided
      workspace={workspace}
      query={query}
      title="Symptoms"
      about="Is it a bad week, or is there a root cause? Each symptom by week, as a rate of what could have broken."
      icon={Activity}
      none="After the first run each of the six symptoms stands here by week, and what can be said of it: whether it recurs, grows, and outlives its fixes."
    >
      {(report) => (
        <div className="flex flex-col gap-4">
          <AtAGlance symptoms={report.symptoms} />
          {report.symptoms.map((one) => (
            <OneSymptom key={one.symptom} workspace={workspace} environment={report.environment} one={one} />
          ))}
          <p className="max-w-prose text-xs text-soft">
            Weeks are ISO weeks of the books’ zone, {report.timeZone}. “Growing” was tested{' '}
            {several(report.tests, 'time')}; of those said to grow, {percent(report.falseDiscoveryRate)} may
            be chance.
          </p>
        </div>
      )}
    </Decided>
  );
}
