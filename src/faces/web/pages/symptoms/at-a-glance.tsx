import { symptomTitles } from '../../../../model/words.ts';
import type { SymptomJudgement } from '../../../api/answers.ts';
import { lineLinkClass } from '../../parts/line-link-class.ts';
import { Panel } from '../../parts/panel.tsx';
import { Table, Td, Th } from '../../parts/table.tsx';
import { ClaimBadge, PatternBadge } from './badges.tsx';
import { claims } from './words.ts';

/** The six symptoms and the three claims, in one table. */
export function AtAGlance({ symptoms }: { readonly symptoms: readonly SymptomJudgement[] }) {
  return (
    <Panel title="At a glance" flush>
      <Table
        caption="What can be said of each symptom"
        least="44rem"
        head={
          <>
            <Th>Symptom</Th>
            <Th>All told</Th>
            {claims.map(({ id, title }) => (
              <Th key={id}>{title}</Th>
            ))}
          </>
        }
      >
        {symptoms.map((one) => (
          <tr key={one.symptom}>
            <th scope="row" className="px-3 py-2 text-left font-medium">
              <a href={`#${one.symptom}`} className={`${lineLinkClass} text-ink`}>
                {symptomTitles[one.symptom]}
              </a>
            </th>
            <Td>
              <PatternBadge pattern={one.pattern} />
            </Td>
            {claims.map(({ id }) => (
              <Td key={id}>
                <ClaimBadge state={one[id].state} />
              </Td>
            ))}
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
