import { useState } from 'react';
import type { CriterionReading, GateAnswer } from '../../../api/answers.ts';
import { several } from '../../client/figures.ts';
import { useMay } from '../../client/session.ts';
import { dayOf, withTimes } from '../../client/time.ts';
import { Button } from '../../parts/button.tsx';
import { lineLinkClass } from '../../parts/line-link-class.ts';
import { Panel } from '../../parts/panel.tsx';
import { Table, Td, Th } from '../../parts/table.tsx';
import { useNow, When } from '../../parts/when.tsx';
import { EvidenceLink } from '../decide/evidence-link.tsx';
import { roleTitles } from '../plan/words.ts';
import { CriterionBadge } from './badges.tsx';
import { WaiveDialog } from './waive-dialog.tsx';
import { hoursText, waitingFor, worstFirst } from './words.ts';

/** The criteria, hard ones first: threshold, measured, evidence with its age, owner and state. */
export function Criteria({ workspace, gate }: { readonly workspace: string; readonly gate: GateAnswer }) {
  const [waived, setWaived] = useState<CriterionReading | null>(null);
  const parts = [
    { title: 'Hard criteria', about: 'Each must be met; a waiver takes two people.', hard: true },
    { title: 'Soft criteria', about: 'Each must be met, or waived by name and until a day.', hard: false },
  ];
  return (
    <>
      {parts.map(({ title, about, hard }) => {
        const of = worstFirst(gate.criteria.filter((one) => one.hard === hard));
        if (of.length === 0) return null;
        const met = of.filter(({ state }) => state === 'pass').length;
        return (
          <Panel
            key={title}
            title={`${title}: ${met} of ${of.length} met`}
            aside={<span className="text-xs text-soft">{about}</span>}
            flush
          >
            <CriteriaTable
              workspace={workspace}
              title={title}
              criteria={of}
              gate={gate}
              onWaive={setWaived}
            />
          </Panel>
        );
      })}
      {gate.off.length > 0 && (
        <p className="text-sm text-soft">
          Switched off by the policy, and in no verdict: {gate.off.map(({ title }) => title).join(', ')}.
        </p>
      )}
      {waived !== null && (
        <WaiveDialog
          workspace={workspace}
          environment={gate.environment}
          criterion={waived}
          onClose={() => setWaived(null)}
        />
      )}
    </>
  );
}

function CriteriaTable({
  workspace,
  title,
  criteria,
  gate: { asked, waivers },
  onWaive,
}: {
  readonly workspace: string;
  readonly title: string;
  readonly criteria: readonly CriterionReading[];
  readonly gate: GateAnswer;
  onWaive(criterion: CriterionReading): void;
}) {
  const may = useMay(workspace, 'approve');
  const now = useNow();
  return (
    <Table
      caption={title}
      least="60rem"
      head={
        <>
          <Th>State</Th>
          <Th>Criterion</Th>
          <Th>Threshold</Th>
          <Th>Measured</Th>
          <Th>Evidence</Th>
          <Th>Owner</Th>
          {may && (
            <Th>
              <span className="sr-only">Waive</span>
            </Th>
          )}
        </>
      }
    >
      {criteria.map((one) => (
        <tr key={one.criterion} id={`criterion-${one.criterion}`} className="scroll-mt-16 target:bg-chosen">
          <Td>
            <CriterionBadge state={one.state} />
          </Td>
          <Td className="w-2/5">
            <span className="font-medium" title={asked[one.criterion]?.claim}>
              {one.title}
            </span>
            <span className="block text-soft">{withTimes(one.says)}</span>
            {asked[one.criterion] !== undefined && (
              <details className="text-xs">
                <summary className="min-h-7 cursor-pointer py-1 text-accent">
                  Why it is asked for<span className="sr-only">: {one.title}</span>
                </summary>
                {asked[one.criterion]?.claim} {asked[one.criterion]?.why}
              </details>
            )}
          </Td>
          <Td>{one.threshold}</Td>
          <Td>
            {one.measured === null ? (
              <span className="text-soft">not measured</span>
            ) : (
              withTimes(one.measured)
            )}
          </Td>
          <Td>
            <Evidence workspace={workspace} one={one} />
          </Td>
          <Td>
            {one.owner ?? <span className="text-soft">nobody named</span>}
            <span className="block text-xs text-soft">{roleTitles[one.role]}</span>
          </Td>
          {may && (
            <Td right>
              <Waiving one={one} waiting={waitingFor(one, waivers, now)} onWaive={onWaive} />
            </Td>
          )}
        </tr>
      ))}
    </Table>
  );
}

/** What can be done about a criterion that is not met; a waiver that waits for somebody is led to. */
function Waiving({
  one,
  waiting,
  onWaive,
}: {
  readonly one: CriterionReading;
  readonly waiting: string | null;
  onWaive(criterion: CriterionReading): void;
}) {
  if (one.waiver !== null)
    return <span className="text-xs text-soft">until {dayOf(one.waiver.expiresAt)}</span>;
  if (one.state === 'pass') return null;
  // What nobody knows is no risk that somebody could take: no waiver covers it.
  if (waiting === null && one.state !== 'fail') return null;
  if (waiting !== null)
    return (
      <a href={`#waiver-${waiting}`} className={`${lineLinkClass} text-xs`}>
        Waits for a second person<span className="sr-only">: {one.title}</span>
      </a>
    );
  return (
    <Button className="h-7" onClick={() => onWaive(one)}>
      Waive<span className="sr-only">: {one.title}</span>
    </Button>
  );
}

const SHOWN = 2;

function Evidence({
  workspace,
  one: { evidence, evidenceAt, maxAgeHours },
}: {
  readonly workspace: string;
  readonly one: CriterionReading;
}) {
  return (
    <>
      {evidenceAt === null ? <span className="text-soft">none with a date</span> : <When at={evidenceAt} />}
      {maxAgeHours !== null && (
        <span className="block text-xs text-soft">may be {hoursText(maxAgeHours)} old</span>
      )}
      <ul className="text-xs">
        {evidence.slice(0, SHOWN).map(({ kind, id }) => (
          <li key={`${kind} ${id}`}>
            <EvidenceLink workspace={workspace} id={id} kind={kind} />
          </li>
        ))}
        {evidence.length > SHOWN && (
          <li className="text-soft">and {several(evidence.length - SHOWN, 'more', 'more')}</li>
        )}
      </ul>
    </>
  );
}
