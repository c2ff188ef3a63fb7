import { TextField } from '../../../parts/field.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { textAt } from '../profile/form-values.ts';
import { type FlowTime, readDuration, writeDuration } from '../profile/iso-duration.ts';
import type { SetValue } from './set-value.ts';

const flows = [
  ['order', 'From the order to its document in the ERP', 'P1D'],
  ['refund', 'From the refund to its credit memo', 'P2D'],
  ['posting', 'From the date of a document to its posting', 'P1D'],
  ['payout', 'From the payout to the receipt of the bank', 'P3D'],
] as const;

/** How long each record may be on its way before it is missing. */
export function FlowTimes({ value, set }: { readonly value: unknown; readonly set: SetValue }) {
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-soft">
        A record that is younger is in flight, not missing. What is not stated has the time in grey.
      </p>
      {flows.map(([name, title, usual]) => {
        const path = ['flowTimes', name];
        const stated = textAt(value, path);
        const time = readDuration(stated);
        if (stated !== '' && time === null)
          return (
            <p key={name} className="text-sm">
              {title}: <code className="font-mono text-xs">{stated}</code>{' '}
              <span className="text-soft">(change it in the text)</span>
            </p>
          );
        const shown = time ?? (readDuration(usual) as FlowTime);
        return (
          <div key={name} className="grid grid-cols-[1fr_6rem] items-end gap-2">
            <TextField
              label={title}
              type="number"
              min={0}
              max={9999}
              inputMode="numeric"
              placeholder={String(shown.count)}
              value={time === null ? '' : String(time.count)}
              onChange={({ target }) => {
                const count = Number(target.value);
                const isTime = target.value !== '' && Number.isInteger(count) && count >= 0;
                set(path, isTime ? writeDuration({ count, unit: shown.unit }) : undefined);
              }}
            />
            <SelectField
              label={`${title}: hours or days`}
              hideLabel
              value={shown.unit}
              onChange={({ target }) =>
                set(path, writeDuration({ count: shown.count, unit: target.value as FlowTime['unit'] }))
              }
            >
              <option value="hours">hours</option>
              <option value="days">days</option>
            </SelectField>
          </div>
        );
      })}
    </div>
  );
}
