import { Link } from '@tanstack/react-router';
import { Gavel } from 'lucide-react';
import { useState } from 'react';
import type { GateAnswer } from '../../../api/answers.ts';
import { useMay } from '../../client/session.ts';
import { dayAndTime } from '../../client/time.ts';
import { Button } from '../../parts/button.tsx';
import { classNames } from '../../parts/class-names.ts';
import { Facts } from '../../parts/facts.tsx';
import { When } from '../../parts/when.tsx';
import { GateBadge, gateLooks } from './badges.tsx';
import { TakeDecision } from './take-decision.tsx';
import { gateVerdictTitles } from './words.ts';

const boxes = {
  good: ['border-good bg-good-back', 'text-good'],
  warn: ['border-warn bg-warn-back', 'text-warn'],
  bad: ['border-bad bg-bad-back', 'text-bad'],
} as const;

/** What the gate says now, in one word, why, and what was decided. */
export function GateVerdict({ workspace, gate }: { readonly workspace: string; readonly gate: GateAnswer }) {
  const [tone, Icon] = gateLooks[gate.verdict];
  const [box, ink] = boxes[tone];
  const may = useMay(workspace, 'approve');
  const [isTaking, setTaking] = useState(false);
  return (
    <section aria-label="Verdict" className={classNames('rounded-[10px] border p-4 sm:p-5', box)}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-80 gap-3">
          <Icon aria-hidden="true" size={26} className={classNames('mt-0.5 shrink-0', ink)} />
          <div className="min-w-0">
            <h2 className={classNames('text-xl leading-tight font-semibold tracking-tight', ink)}>
              {gateVerdictTitles[gate.verdict]}
            </h2>
            <p className="mt-1 max-w-4xl text-sm">{gate.says}</p>
          </div>
        </div>
        {may && (
          <Button look="main" icon={<Gavel aria-hidden="true" size={14} />} onClick={() => setTaking(true)}>
            Take this decision
          </Button>
        )}
      </div>
      <div className="mt-3">
        <Facts
          facts={[
            [
              'Holds until',
              gate.holdsUntil === null ? (
                <span key="holds" className="text-soft">
                  Nothing of it grows old by itself
                </span>
              ) : (
                dayAndTime(gate.holdsUntil)
              ),
            ],
            [
              'Decided',
              gate.standing === null ? (
                <span key="decided" className="text-soft">
                  Nothing that still stands
                </span>
              ) : (
                <span key="decided" className="inline-flex flex-wrap items-center gap-2">
                  <GateBadge verdict={gate.standing.verdict} /> by {gate.standing.by},{' '}
                  <When at={gate.standing.at} />
                </span>
              ),
            ],
            [
              'Rules',
              <Link
                key="rules"
                to="/w/$workspace/settings"
                params={{ workspace }}
                search={{ part: 'policy' }}
                className="underline"
              >
                the policy
              </Link>,
            ],
          ]}
        />
      </div>
      {isTaking && <TakeDecision workspace={workspace} gate={gate} onClose={() => setTaking(false)} />}
    </section>
  );
}
