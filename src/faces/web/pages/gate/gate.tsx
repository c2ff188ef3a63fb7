import { DoorOpen } from 'lucide-react';
import type { GateAnswer } from '../../../api/answers.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { Decided, useDecided } from '../decide/decided.tsx';
import { Criteria } from './criteria.tsx';
import { DecisionLog } from './decision-log.tsx';
import { Detector } from './detector.tsx';
import { GateVerdict } from './verdict.tsx';
import { Waivers } from './waivers.tsx';

/** May we go live: the verdict, what it rests on, who took which risk, and what was decided. */
export function Gate() {
  const workspace = useWorkspace();
  const query = useDecided<GateAnswer>(workspace, 'gate');
  return (
    <Decided
      workspace={workspace}
      query={query}
      title="Gate"
      about="May we go live? Criteria with thresholds, each with its evidence, its age and its owner. Missing or old evidence never passes."
      icon={DoorOpen}
      none="After the first run the verdict stands here, GO, GO with waivers, NO-GO or cannot decide, with every criterion it rests on."
    >
      {(gate) => (
        <div className="flex flex-col gap-4">
          <GateVerdict workspace={workspace} gate={gate} />
          <Criteria workspace={workspace} gate={gate} />
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <Waivers workspace={workspace} gate={gate} />
            <Detector workspace={workspace} gate={gate} />
          </div>
          <DecisionLog workspace={workspace} environment={gate.environment} />
        </div>
      )}
    </Decided>
  );
}
