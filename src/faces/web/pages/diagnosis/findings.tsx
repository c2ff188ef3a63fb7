import type { DiagnosisAnswer } from '../../../api/answers.ts';
import { figure } from '../../client/rates.ts';
import { Panel } from '../../parts/panel.tsx';
import { Table, Td, Th } from '../../parts/table.tsx';
import { EvidenceLink } from '../decide/evidence-link.tsx';
import { FindingBadge } from './badges.tsx';

const SHOWN = 5;
const order = ['present', 'unknown', 'absent'] as const;

/** Everything that was looked for: what was found, what is not known, what is not so. */
export function Findings({
  workspace,
  report,
}: {
  readonly workspace: string;
  readonly report: DiagnosisAnswer;
}) {
  const { findings, titles } = report;
  const sorted = order.flatMap((state) => findings.filter((one) => one.state === state));
  return (
    <Panel title="Everything that was looked for" flush>
      <Table
        caption="Findings, and what they were measured from"
        least="52rem"
        head={
          <>
            <Th>State</Th>
            <Th>Finding</Th>
            <Th right>Measured</Th>
            <Th right>Against</Th>
            <Th>Measured from</Th>
          </>
        }
      >
        {sorted.map(({ finding, state, says, measured, threshold, evidence }) => (
          <tr key={finding} id={`finding-${finding}`} className="scroll-mt-16 target:bg-chosen">
            <Td>
              <FindingBadge state={state} />
            </Td>
            <Td>
              <span className="font-medium" title={titles[finding]?.why}>
                {titles[finding]?.title ?? finding}
              </span>
              <span className="block max-w-4xl text-soft">{says}</span>
            </Td>
            <Td right>{measured === null ? <span className="text-soft">–</span> : figure(measured)}</Td>
            <Td right>{threshold === null ? <span className="text-soft">–</span> : figure(threshold)}</Td>
            <Td>
              <ul>
                {evidence.slice(0, SHOWN).map((id) => (
                  <li key={id}>
                    <EvidenceLink workspace={workspace} id={id} />
                  </li>
                ))}
                {evidence.length > SHOWN && <li className="text-soft">and {evidence.length - SHOWN} more</li>}
              </ul>
            </Td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
