import { useNavigate } from '@tanstack/react-router';
import { Check, CircleAlert, CircleHelp, Minus } from 'lucide-react';
import type { ControlResult } from '../../../../../model/index.ts';
import { type ControlState, controlState, symptomTitles } from '../../../../../model/words.ts';
import type { Run } from '../../../../api/answers.ts';
import { count } from '../../../client/figures.ts';
import { Badge, SeverityBadge } from '../../../parts/badge.tsx';
import { Choices } from '../../../parts/choices.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import type { ControlFilter } from '../search.ts';
import { useRunSearch } from '../use-run-search.ts';
import { BreaksLink } from './breaks-link.tsx';

const looks = {
  broken: ['Broken', 'bad', CircleAlert],
  'could-not-check': ['Could not be checked', 'warn', CircleHelp],
  holds: ['Holds', 'good', Check],
  'does-not-apply': ['Does not apply', 'quiet', Minus],
} as const;
const order: readonly ControlState[] = ['broken', 'could-not-check', 'holds', 'does-not-apply'];

/** What should hold, and whether it does: what is broken first, then what nobody knows. */
export function Controls({
  workspace,
  run,
  controls,
}: {
  readonly workspace: string;
  readonly run: Pick<Run, 'id' | 'environment'>;
  readonly controls: readonly ControlResult[];
}) {
  const { result } = useRunSearch();
  const sorted = order.flatMap((one) => controls.filter((control) => controlState(control) === one));
  // What needs somebody is shown first; the others are one press away.
  const [first] = sorted;
  const chosen = result ?? (first === undefined ? 'all' : controlState(first));
  const shown = sorted.filter((control) => chosen === 'all' || controlState(control) === chosen);
  return (
    <Panel title="Controls" aside={<Filter controls={controls} chosen={chosen} />} flush>
      <Table
        caption="Controls"
        least="52rem"
        head={
          <>
            <Th>What should hold</Th>
            <Th>Result</Th>
            <Th>Matters</Th>
            <Th right>Checked</Th>
            <Th right>Breaks</Th>
            <Th right>Tolerated</Th>
          </>
        }
      >
        {shown.map(({ control, claim, symptom, severity, reason, ...numbers }) => {
          const how = controlState(numbers);
          const [title, tone, icon] = looks[how];
          return (
            <tr key={control}>
              <Td>
                <div>{claim}</div>
                <div className="text-xs text-soft">
                  {control} · {symptomTitles[symptom]}
                </div>
                {reason !== undefined && <div className="mt-0.5 text-xs text-warn">{reason}</div>}
              </Td>
              <Td>
                <Badge tone={tone} icon={icon}>
                  {title}
                </Badge>
              </Td>
              <Td>
                <SeverityBadge severity={severity} />
              </Td>
              <Td right>{holdsNone(how) ? <NotKnown how={how} /> : count(numbers.checked)}</Td>
              <Td right>
                {holdsNone(how) ? (
                  <NotKnown how={how} />
                ) : (
                  <BreaksLink workspace={workspace} run={run} of={{ control }} number={numbers.breaks} />
                )}
              </Td>
              <Td right>{holdsNone(how) ? <NotKnown how={how} /> : count(numbers.tolerated)}</Td>
            </tr>
          );
        })}
      </Table>
    </Panel>
  );
}

function Filter({
  controls,
  chosen,
}: {
  readonly controls: readonly ControlResult[];
  readonly chosen: ControlFilter;
}) {
  const navigate = useNavigate({ from: '/w/$workspace/runs/$run' });
  const choose = (result: ControlFilter): void =>
    void navigate({ search: (was) => ({ ...was, result }), replace: true, resetScroll: false });
  const choices = order.map(
    (one) =>
      [
        one,
        looks[one][0],
        count(controls.filter((control) => controlState(control) === one).length),
      ] as const,
  );
  return (
    <Choices<ControlFilter>
      label="Show controls that"
      choices={[['all', 'All', count(controls.length)], ...choices]}
      chosen={chosen}
      onChoose={choose}
    />
  );
}

const holdsNone = (how: ControlState): boolean => how === 'could-not-check' || how === 'does-not-apply';

const NotKnown = ({ how }: { readonly how: ControlState }) => (
  <span className="text-soft">{how === 'does-not-apply' ? 'none' : 'not known'}</span>
);
