/** One of few, each with what it means: radio buttons. */
export function Choice<Id extends string>({
  label,
  name,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly about?: string }[];
  readonly value: Id;
  onChange(id: Id): void;
}) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="flex min-h-7 gap-2 text-sm">
          <input
            type="radio"
            name={name}
            checked={option.id === value}
            onChange={() => onChange(option.id)}
            className="mt-0.5 size-4 shrink-0 accent-(--accent-back)"
          />
          <span>
            {option.label}
            {option.about !== undefined && <span className="block text-xs text-soft">{option.about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
