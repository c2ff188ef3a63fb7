import type { Summary, Symptom } from '../../../../../model/index.ts';
import { symptomTitles } from '../../../../../model/words.ts';
import type { RunDetail } from '../../../../api/answers.ts';
import { namesOf } from '../../../client/search.ts';
import { Amount } from '../../../parts/amount.tsx';
import { HealthBadge } from '../../../parts/badge.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { BreaksLink } from './breaks-link.tsx';

/** What is known of each of the six symptoms. */
export function Symptoms({
  workspace,
  run,
  summary,
}: {
  readonly workspace: string;
  readonly run: RunDetail;
  readonly summary: Summary | null;
}) {
  const currency = summary?.baseCurrency ?? null;
  return (
    <Panel title="Symptoms" flush>
      <Table
        caption="Symptoms"
        least="28rem"
        head={
          <>
            <Th>Symptom</Th>
            <Th>State</Th>
            <Th right>Breaks</Th>
            <Th right>At risk</Th>
          </>
        }
      >
        {namesOf(symptomTitles).map((symptom: Symptom) => {
          const health = run.health?.[symptom];
          const total = summary?.symptoms.find((one) => one.symptom === symptom);
          return (
            <tr key={symptom}>
              <Td>{symptomTitles[symptom]}</Td>
              <Td>{health === undefined ? <NotKnown /> : <HealthBadge health={health} />}</Td>
              <Td right>
                {total === undefined || health === 'no-data' ? (
                  <NotKnown />
                ) : (
                  <BreaksLink
                    workspace={workspace}
                    run={run}
                    of={{ symptom: [symptom] }}
                    number={total.breaks}
                  />
                )}
              </Td>
              <Td right>
                {total === undefined ||
                health === 'no-data' ||
                total.atRiskBase === null ||
                currency === null ? (
                  <NotKnown />
                ) : (
                  <Amount amount={total.atRiskBase} currency={currency} />
                )}
              </Td>
            </tr>
          );
        })}
      </Table>
    </Panel>
  );
}

const NotKnown = () => <span className="text-soft">not known</span>;
