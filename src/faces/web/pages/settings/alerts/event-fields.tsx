import { useId } from 'react';
import type { FieldProps } from './field-props.ts';
import { allEvents, events } from './words.ts';

/** What a channel tells of. */
export function EventFields({ draft, set, wrong }: FieldProps) {
  const id = useId();
  const fault = wrong('events');
  return (
    <fieldset className="flex flex-col gap-1" aria-describedby={fault === null ? undefined : id}>
      <legend className="mb-1 text-sm font-medium">It tells of</legend>
      {allEvents.map((one, index) => (
        <label key={one} className="flex min-h-7 items-start gap-2 text-sm">
          <input
            type="checkbox"
            checked={draft.events.includes(one)}
            aria-invalid={(fault !== null && index === 0) || undefined}
            onChange={({ target }) =>
              set({
                events: allEvents.filter((each) =>
                  each === one ? target.checked : draft.events.includes(each),
                ),
              })
            }
            className="mt-0.5 size-4 shrink-0 accent-(--accent-back)"
          />
          <span>
            {events[one].title}
            {events[one].critical && <span className="text-soft"> (critical)</span>}
          </span>
        </label>
      ))}
      {fault !== null && (
        <span id={id} className="text-xs text-bad">
          {fault}
        </span>
      )}
    </fieldset>
  );
}
