import { RotateCcw } from 'lucide-react';
import type { PolicyAnswer } from '../../../../api/answers.ts';
import { Button } from '../../../parts/button.tsx';
import { inputClass } from '../../../parts/field.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { keyOf, type PolicyParameter, type TypedPolicy } from './changed-policy.ts';

const titles = {
  symptoms: 'Symptoms',
  diagnosis: 'Diagnosis',
  plan: 'Plan',
  indicators: 'Indicators',
  gate: 'Gate',
} as const;

/** The numbers of one room; those that were changed come unfolded. */
export function PolicyRoomPanel({
  room: { room, about, parameters },
  typed,
  may,
  onType,
}: {
  readonly room: PolicyAnswer['rooms'][number];
  readonly typed: TypedPolicy;
  readonly may: boolean;
  onType(key: string, text: string): void;
}) {
  const changed = parameters.filter((one) => one.changed).length;
  return (
    <Panel
      title={titles[room]}
      flush
      aside={
        <span className="text-xs text-soft">
          {parameters.length} numbers{changed > 0 && `, ${changed} changed`}
        </span>
      }
    >
      <details open={changed > 0 || room === 'symptoms'}>
        <summary className="min-h-9 cursor-pointer px-4 py-2 text-sm text-accent">{about}</summary>
        <Table
          caption={`Numbers: ${titles[room]}`}
          least="36rem"
          head={
            <>
              <Th>Number</Th>
              <Th>Value</Th>
              <Th right>Default</Th>
              <Th>May be</Th>
            </>
          }
        >
          {parameters.map((one) => (
            <Row
              key={one.name}
              parameter={one}
              text={typed[keyOf(room, one.name)]}
              may={may}
              onType={(text) => onType(keyOf(room, one.name), text)}
            />
          ))}
        </Table>
      </details>
    </Panel>
  );
}

function Row({
  parameter,
  text,
  may,
  onType,
}: {
  readonly parameter: PolicyParameter;
  readonly text: string | undefined;
  readonly may: boolean;
  onType(text: string): void;
}) {
  const { name, unit, value, default: byDefault, least, most, whole, why, changed } = parameter;
  return (
    <tr className={text === undefined ? '' : 'bg-chosen'}>
      <Td>
        <code className="font-mono text-xs">{name}</code>
        {changed && <span className="ml-2 text-xs font-medium text-warn">changed</span>}
        <span className="block max-w-prose text-soft">{why}</span>
      </Td>
      <Td>
        {may ? (
          <span className="flex items-center gap-1">
            <input
              type="number"
              step={whole ? 1 : 'any'}
              min={least}
              max={most}
              aria-label={`${name}, in ${unit}`}
              value={text ?? String(value)}
              onChange={({ target }) => onType(target.value)}
              className={`${inputClass} w-24!`}
            />
            {(text ?? String(value)) !== String(byDefault) && (
              <Button
                look="bare"
                className="h-7 px-1"
                aria-label={`Back to the default: ${name}`}
                icon={<RotateCcw aria-hidden="true" size={14} />}
                onClick={() => onType(String(byDefault))}
              />
            )}
          </span>
        ) : (
          String(value)
        )}
      </Td>
      <Td right>{String(byDefault)}</Td>
      <Td className="text-soft">
        {least} to {most} {unit}
      </Td>
    </tr>
  );
}
