import { RotateCcw } from 'lucide-react';
import type { PolicyAnswer } from '../../../../api/answers.ts';
import { several } from '../../../client/figures.ts';
import { Button } from '../../../parts/button.tsx';
import { inputClass } from '../../../parts/field.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { roleTitles } from '../../plan/words.ts';
import { criterionKey, type PolicyCriterion, type TypedPolicy } from './changed-policy.ts';

const standingTitles: Readonly<Record<PolicyCriterion['as'], string>> = {
  hard: 'Hard',
  soft: 'Soft',
  off: 'Off',
};

/** How each criterion of the gate counts, and who answers for it. */
export function PolicyCriteria({
  criteria,
  typed,
  may,
  onType,
}: {
  readonly criteria: PolicyAnswer['criteria'];
  readonly typed: TypedPolicy;
  readonly may: boolean;
  onType(changes: TypedPolicy): void;
}) {
  const changed = criteria.filter((one) => one.changed).length;
  return (
    <Panel
      title="Criteria of the gate"
      flush
      aside={
        <span className="text-xs text-soft">
          {several(criteria.length, 'criterion', 'criteria')}
          {changed > 0 && `, ${changed} changed`}
        </span>
      }
    >
      <details open={changed > 0}>
        <summary className="min-h-9 cursor-pointer px-4 py-2 text-sm text-accent">
          How each one counts, and who answers for it.
        </summary>
        <p className="max-w-prose px-4 pb-3 text-sm text-soft">
          A hard one takes two people to waive, a soft one takes one. One that is off is in no verdict, and
          every reading of the gate says so. Its numbers stand below, among those of the gate.
        </p>
        <Table
          caption="Criteria of the gate"
          least="42rem"
          head={
            <>
              <Th>Criterion</Th>
              <Th>Counts as</Th>
              <Th>Default</Th>
              <Th>Owner</Th>
            </>
          }
        >
          {criteria.map((one) => (
            <Row key={one.criterion} one={one} typed={typed} may={may} onType={onType} />
          ))}
        </Table>
      </details>
    </Panel>
  );
}

function Row({
  one: { criterion, title, claim, why, role, default: byDefault, as: asNow, owner: ownerNow, changed },
  typed,
  may,
  onType,
}: {
  readonly one: PolicyCriterion;
  readonly typed: TypedPolicy;
  readonly may: boolean;
  onType(changes: TypedPolicy): void;
}) {
  const [asKey, ownerKey] = [criterionKey(criterion, 'as'), criterionKey(criterion, 'owner')];
  const as = typed[asKey] ?? asNow;
  const owner = typed[ownerKey] ?? ownerNow ?? '';
  const isTouched = asKey in typed || ownerKey in typed;
  return (
    <tr className={isTouched ? 'bg-chosen' : ''}>
      <Td>
        <span className="font-medium">{title}</span>
        {changed && <span className="ml-2 text-xs font-medium text-warn">changed</span>}
        <span className="block max-w-prose text-soft">
          {claim} {why}
        </span>
      </Td>
      <Td>
        {may ? (
          <span className="flex items-center gap-1">
            <select
              aria-label={`${title}: counts as`}
              value={as}
              onChange={({ target }) => onType({ [asKey]: target.value })}
              className={`${inputClass} w-20! pr-1`}
            >
              {Object.entries(standingTitles).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            {(as !== byDefault || owner !== '') && (
              <Button
                look="bare"
                className="h-7 px-1"
                aria-label={`Back to the default: ${title}`}
                icon={<RotateCcw aria-hidden="true" size={14} />}
                onClick={() => onType({ [asKey]: byDefault, [ownerKey]: '' })}
              />
            )}
          </span>
        ) : (
          standingTitles[asNow]
        )}
      </Td>
      <Td className="text-soft">{standingTitles[byDefault]}</Td>
      <Td>
        {may ? (
          <input
            aria-label={`${title}: owner`}
            value={owner}
            maxLength={200}
            placeholder={`By role: ${roleTitles[role]}`}
            onChange={({ target }) => onType({ [ownerKey]: target.value })}
            className={`${inputClass} w-44!`}
          />
        ) : (
          (ownerNow ?? <span className="text-soft">By role: {roleTitles[role]}</span>)
        )}
      </Td>
    </tr>
  );
}
