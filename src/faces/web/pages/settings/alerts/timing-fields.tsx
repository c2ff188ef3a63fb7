import { TextField } from '../../../parts/field.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { weekdays } from '../../readiness/fields.ts';
import type { FieldProps } from './field-props.ts';
import { Tick } from './tick.tsx';

/** When a channel sends: each alert by itself or a digest, when it is quiet, and what may break through. */
export function TimingFields({ draft, set, wrong }: FieldProps) {
  const { every, weekday, at, isQuiet, quietFrom, quietTo, timeZone, criticalAtOnce } = draft;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">When it sends</legend>
      <SelectField
        label="It sends"
        value={every}
        onChange={({ target }) =>
          set({ every: target.value === 'day' || target.value === 'week' ? target.value : 'each' })
        }
        wrong={wrong('every')}
      >
        <option value="each">Each alert by itself, at once</option>
        <option value="day">A digest each day</option>
        <option value="week">A digest each week</option>
      </SelectField>
      {every !== 'each' && (
        <div className="grid gap-3 sm:grid-cols-2">
          {every === 'week' && (
            <SelectField
              label="Day of the digest"
              value={weekday}
              onChange={({ target }) => set({ weekday: target.value })}
            >
              {weekdays.map(([id, title]) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </SelectField>
          )}
          <TextField
            label="Time of the digest"
            type="time"
            required
            value={at}
            onChange={({ target }) => set({ at: target.value })}
            wrong={wrong('at')}
          />
        </div>
      )}
      <Tick label="Quiet hours" checked={isQuiet} onChange={(next) => set({ isQuiet: next })}>
        Nothing is sent between two times of the day; they may go past midnight.
      </Tick>
      {isQuiet && (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label="Quiet from"
            type="time"
            required
            value={quietFrom}
            onChange={({ target }) => set({ quietFrom: target.value })}
            wrong={wrong('quietFrom')}
          />
          <TextField
            label="Quiet until"
            type="time"
            required
            value={quietTo}
            onChange={({ target }) => set({ quietTo: target.value })}
            wrong={wrong('quietTo')}
          />
        </div>
      )}
      {(isQuiet || every !== 'each') && (
        <>
          <TextField
            label="Time zone"
            help="Of the times above."
            required
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={timeZone}
            onChange={({ target }) => set({ timeZone: target.value })}
            wrong={wrong('timeZone')}
          />
          <Tick
            label="What is critical may break through"
            checked={criticalAtOnce}
            onChange={(next) => set({ criticalAtOnce: next })}
          >
            It is sent at once, whatever digest and quiet hours say.
          </Tick>
        </>
      )}
    </fieldset>
  );
}
