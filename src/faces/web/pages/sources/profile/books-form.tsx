import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { isCurrency } from '../../../../../ground/currency.ts';
import { Button } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/field.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { entitiesIn, textAt } from './form-values.ts';
import { ListField } from './list-field.tsx';

const common = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'DKK', 'NOK', 'PLN', 'CAD', 'AUD', 'JPY'];

/** The books that both sides are compared in: what no file says for sure. */
export function BooksForm({
  value,
  set,
}: {
  readonly value: unknown;
  set(path: readonly (string | number)[], value: unknown): void;
}) {
  const list = useId();
  const currency = textAt(value, ['books', 'baseCurrency']);
  const zone = textAt(value, ['books', 'timeZone']);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
        <div>
          <TextField
            label="Base currency"
            list={list}
            placeholder="As the documents say"
            maxLength={3}
            className="uppercase [&_label]:normal-case"
            value={currency}
            onChange={({ target }) =>
              set(['books', 'baseCurrency'], target.value === '' ? undefined : target.value.toUpperCase())
            }
            wrong={currency !== '' && !isCurrency(currency) ? 'This is no ISO 4217 code, such as GBP.' : null}
          />
          <p className="mt-1 text-xs text-soft">
            {currency === ''
              ? 'Taken from the documents where all of them agree. State it where they may not.'
              : 'Amounts of all currencies are added up in it.'}
          </p>
          <datalist id={list}>
            {common.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </div>
        <SelectField
          label="Time zone"
          value={zone}
          onChange={({ target }) =>
            set(['books', 'timeZone'], target.value === '' ? undefined : target.value)
          }
          help={
            zone === '' ? (
              <>
                UTC as long as it is not stated. No file says where your days begin.{' '}
                <button type="button" className="underline" onClick={() => set(['books', 'timeZone'], own)}>
                  Take {own}
                </button>
              </>
            ) : (
              'Where a day and a period begin.'
            )
          }
        >
          <option value="">Not stated (UTC)</option>
          {zonesWith(zone).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </SelectField>
      </div>
      <Entities value={value} set={set} />
    </div>
  );
}

function zonesWith(zone: string): readonly string[] {
  const all = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((one) => one !== 'UTC')];
  return zone === '' || all.includes(zone) ? all : [zone, ...all];
}

/** Which shops and which companies of the ERP belong to which entity; without any there is one. */
function Entities({ value, set }: Parameters<typeof BooksForm>[0]) {
  const entities = entitiesIn(value);
  const path = ['books', 'entities'];
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">Entities</legend>
      {entities.length === 0 && (
        <p className="text-sm text-soft">
          One entity. Where several companies keep books, say which shop belongs to which of them.
        </p>
      )}
      {entities.map(({ id, shops, erp }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: an entity is its place until it has a name
          key={index}
          className="grid grid-cols-1 items-end gap-3 sm:grid-cols-[1fr_1fr_1fr_auto]"
        >
          <TextField
            label="Name"
            value={id}
            onChange={({ target }) => set([...path, index, 'id'], target.value)}
          />
          <ListField
            label="Shops"
            list={shops}
            onChange={(next) => set([...path, index, 'shops'], next ?? [])}
          />
          <ListField
            label="Companies of the ERP"
            list={erp}
            onChange={(next) => set([...path, index, 'erp'], next ?? [])}
          />
          <Button
            look="bare"
            aria-label={`Remove the entity ${id || index + 1}`}
            icon={<Trash2 aria-hidden="true" size={15} />}
            onClick={() => set([...path, index], undefined)}
          />
        </div>
      ))}
      <Button
        className="self-start"
        icon={<Plus aria-hidden="true" size={14} />}
        onClick={() =>
          set([...path, entities.length], { id: `Entity ${entities.length + 1}`, shops: [], erp: [] })
        }
      >
        Add an entity
      </Button>
    </fieldset>
  );
}
