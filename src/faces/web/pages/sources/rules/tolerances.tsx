import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { inputClass } from '../../../parts/field.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { textAt } from '../profile/form-values.ts';
import { isRecord, valueAt } from '../profile/profile-text.ts';
import type { SetValue } from './set-value.ts';
import { type KnownControl, useControls } from './use-controls.ts';

const kinds = [
  ['amount', 'Amount', 'In the currency of the record'],
  ['amountPerLine', 'Amount a line', 'For each line of the document'],
  ['percent', 'Per cent', ''],
  ['quantity', 'Quantity', ''],
  ['days', 'Days', ''],
] as const;

/** What differences are harmless, by control; what is not named has the default of its control. */
export function Tolerances({
  workspace,
  value,
  set,
}: {
  readonly workspace: string;
  readonly value: unknown;
  readonly set: SetValue;
}) {
  const controls = useControls(workspace);
  const [added, setAdded] = useState<readonly string[]>([]);
  const stated = valueAt(value, ['tolerances']);
  const named = isRecord(stated) ? Object.keys(stated) : [];
  const shown = [...new Set([...named, ...added])];
  const others = controls.filter(({ control }) => !shown.includes(control));
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-soft">
        A difference within its tolerance is counted, and is no break. Controls that are not named here have
        their own default.
      </p>
      {shown.length > 0 && (
        <Table
          caption="Tolerances"
          least="48rem"
          head={
            <>
              <Th>What should hold</Th>
              {kinds.map(([kind, title]) => (
                <Th key={kind}>{title}</Th>
              ))}
              <Th>
                <span className="sr-only">Actions</span>
              </Th>
            </>
          }
        >
          {shown.map((control) => (
            <tr key={control}>
              <Td className="min-w-56">
                <Named control={control} known={controls.find((one) => one.control === control)} />
              </Td>
              {kinds.map(([kind, title, about]) => (
                <Td key={kind}>
                  <NumberCell
                    label={`${title}, ${control}`}
                    about={about}
                    whole={kind === 'days'}
                    value={textAt(value, ['tolerances', control, kind])}
                    onChange={(next) => set(['tolerances', control, kind], next)}
                  />
                </Td>
              ))}
              <Td right>
                <Button
                  look="bare"
                  aria-label={`Back to the default: ${control}`}
                  icon={<Trash2 aria-hidden="true" size={15} />}
                  onClick={() => {
                    setAdded(added.filter((one) => one !== control));
                    set(['tolerances', control], undefined);
                  }}
                />
              </Td>
            </tr>
          ))}
        </Table>
      )}
      {controls.length === 0 ? (
        <p className="text-sm text-soft">
          The controls can be chosen here once a run has been recorded; until then name them in the text.
        </p>
      ) : (
        <SelectField
          label="Add a control"
          className="max-w-xl"
          value=""
          onChange={({ target }) => setAdded([...added, target.value])}
        >
          <option value="">Choose what should hold …</option>
          {others.map(({ control, claim }) => (
            <option key={control} value={control}>
              {claim} ({control})
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}

function Named({ control, known }: { readonly control: string; readonly known: KnownControl | undefined }) {
  return (
    <>
      {known?.claim ?? control}
      <span className="block text-xs text-soft">
        {known === undefined ? 'not among the controls of the last run' : control}
        {known !== undefined && known.tolerated > 0 && `, ${known.tolerated} tolerated in the last run`}
      </span>
    </>
  );
}

/** A decimal number as it is typed; what is none yet stays in the field and out of the profile. */
function NumberCell({
  label,
  about,
  whole,
  value,
  onChange,
}: {
  readonly label: string;
  readonly about: string;
  readonly whole: boolean;
  readonly value: string;
  onChange(value: string | number | undefined): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const isNumber = (whole ? /^\d{1,4}$/ : /^\d{1,12}(\.\d{1,9})?$/).test(shown);
  return (
    <input
      aria-label={label}
      title={about}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      aria-invalid={shown !== '' && !isNumber}
      value={shown}
      onChange={({ target }) => {
        const next = target.value.trim().replace(',', '.');
        setTyped(next);
        if (next === '') onChange(undefined);
        else if ((whole ? /^\d{1,4}$/ : /^\d{1,12}(\.\d{1,9})?$/).test(next))
          onChange(whole ? Number(next) : next);
      }}
      onBlur={() => setTyped(null)}
      className={`${inputClass} w-24 text-right`}
    />
  );
}
