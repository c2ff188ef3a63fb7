import { TextField } from '../../parts/field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import type { Field, Typed } from './fields.ts';

interface FieldInputProps {
  readonly field: Field;
  /** Whether it must be filled in. */
  readonly needed: boolean;
  readonly value: Typed;
  readonly disabled?: boolean;
  onChange(value: Typed): void;
}

const inputTypes = {
  text: 'text',
  week: 'text',
  day: 'date',
  moment: 'datetime-local',
  number: 'number',
  percent: 'number',
} as const;

/** One field of a form, as the browser's own input of its kind. */
export function FieldInput({ field, needed: required, value, disabled = false, onChange }: FieldInputProps) {
  const { kind, title, help } = field;
  const helped = help === undefined ? {} : { help };
  if (kind === 'conditions' || kind === 'weekdays')
    return <Several field={field} value={value} disabled={disabled} onChange={onChange} />;
  if (kind === 'yes-no')
    return (
      <label className="flex min-h-8 items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={value === 'yes'}
          disabled={disabled}
          onChange={({ target }) => onChange(target.checked ? 'yes' : 'no')}
          className="size-4 shrink-0 accent-(--accent-back)"
        />
        {title}
      </label>
    );
  if (kind === 'choice' || kind === 'yes-no-unsaid') {
    const options =
      kind === 'choice'
        ? (field.options ?? [])
        : ([
            ['yes', 'Yes'],
            ['no', 'No'],
          ] as const);
    return (
      <SelectField
        label={title}
        value={String(value)}
        required={required}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value)}
        {...helped}
      >
        {!required && <option value="">Not said</option>}
        {required && value === '' && <option value="">Choose</option>}
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <TextField
      label={title}
      type={inputTypes[kind]}
      value={String(value)}
      required={required}
      disabled={disabled}
      {...(inputTypes[kind] === 'number' && { step: 'any', min: kind === 'number' ? 0 : undefined })}
      onChange={({ target }) => onChange(target.value)}
      {...helped}
    />
  );
}

function Several({ field, value, disabled, onChange }: Omit<FieldInputProps, 'needed'>) {
  const chosen = Array.isArray(value) ? value : [];
  const { title, options = [] } = field;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{title}</legend>
      <div className="grid max-h-48 gap-x-4 overflow-y-auto rounded-md border border-rule p-2 sm:grid-cols-2">
        {options.map(([id, name]) => (
          <label key={id} className="flex min-h-7 items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={disabled}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
              className="size-4 shrink-0 accent-(--accent-back)"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
