import { Tabs } from '@base-ui/react/tabs';
import { Equal, EqualNot } from 'lucide-react';
import { useState } from 'react';
import type { RecordView } from '../../../../api/answers.ts';
import { classNames } from '../../../parts/class-names.ts';
import { setPreference, usePreference } from '../../../shell/preference.ts';
import { RawRecord } from './raw-record.tsx';
import { shownValue } from './shown-value.ts';

const tabClass =
  'h-8 border-b-2 border-transparent px-2.5 text-sm text-soft hover:text-ink data-[active]:border-accent data-[active]:font-medium data-[active]:text-ink';

/** Both records beside each other: what differs first, what is equal where it is asked for, and the rows as they were read. */
export function Sides({ record }: { readonly record: RecordView }) {
  const [tab, setTab] = useState<string>('fields');
  const showsEqual = usePreference('equal-fields') === 'shown';
  const equal = record.rows.filter(({ differs }) => !differs).length;
  return (
    <section aria-labelledby="both-sides" className="card min-w-0">
      <Tabs.Root value={tab} onValueChange={(next: string) => setTab(next)}>
        <div className="flex min-h-11 flex-wrap items-end justify-between gap-x-4 border-b border-rule px-4">
          <div className="flex flex-wrap items-end gap-x-4">
            <h2 id="both-sides" className="py-3 text-sm font-semibold">
              Both sides
            </h2>
            <Tabs.List className="-mb-px flex">
              <Tabs.Tab value="fields" className={tabClass}>
                Fields
              </Tabs.Tab>
              <Tabs.Tab value="raw" className={tabClass}>
                Raw record
              </Tabs.Tab>
            </Tabs.List>
          </div>
          {tab === 'fields' && equal > 0 && (
            <label className="flex min-h-6 items-center gap-2 py-2.5 text-sm">
              <input
                type="checkbox"
                className="size-4 accent-accent-back"
                checked={showsEqual}
                onChange={() => setPreference('equal-fields', showsEqual ? null : 'shown')}
              />
              Show equal fields ({equal})
            </label>
          )}
        </div>
        <Tabs.Panel value="fields">
          <Fields record={record} showsEqual={showsEqual} />
        </Tabs.Panel>
        <Tabs.Panel value="raw">
          <RawRecord record={record} />
        </Tabs.Panel>
      </Tabs.Root>
    </section>
  );
}

/** A grid of three; on a phone the sides stand under each other, each said by its name. */
function Fields({ record, showsEqual }: { readonly record: RecordView; readonly showsEqual: boolean }) {
  const { left, right, rows } = record;
  const shown = rows.filter(({ differs }) => differs || showsEqual);
  return (
    <table className="w-full table-fixed border-collapse text-[13px] max-sm:block">
      <caption className="sr-only">Fields of the shop and of the ERP, those that differ first</caption>
      <colgroup className="max-sm:hidden">
        <col className="w-[30%]" />
        <col />
        <col />
      </colgroup>
      <thead className="max-sm:block">
        <tr className="border-b border-rule text-left align-top max-sm:block max-sm:px-4 max-sm:py-2">
          <th scope="col" className="px-4 py-2 font-medium text-soft max-sm:sr-only">
            Field
          </th>
          <SideHead name="Shop" side={left} />
          <SideHead name="ERP" side={right} />
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {shown.map((row) => (
          <Field key={row.field} row={row} left={left} right={right} />
        ))}
        {shown.length === 0 && (
          <tr>
            <td colSpan={3} className="px-4 py-4 text-soft">
              {rows.length === 0
                ? 'The run that found it kept no fields beside it. The rule and the lineage below say what is known.'
                : 'No field differs by itself.'}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function SideHead({ name, side }: { readonly name: string; readonly side: RecordView['left'] }) {
  return (
    <th scope="col" className="px-4 py-2 font-medium max-sm:block max-sm:px-0 max-sm:py-1">
      <span className="block text-xs text-soft">{name}</span>
      <span className={classNames('block break-words', !side.there && 'text-bad')}>{side.title}</span>
    </th>
  );
}

function Field({
  row,
  left,
  right,
}: {
  readonly row: RecordView['rows'][number];
  readonly left: RecordView['left'];
  readonly right: RecordView['right'];
}) {
  const { label, shop, erp, differs, tolerance, note } = row;
  const about = [note, tolerance === null ? null : `Tolerated: ${tolerance}`].filter((text) => text !== null);
  return (
    <tr
      className={classNames(
        'border-b border-rule align-top last:border-b-0 max-sm:block max-sm:px-4 max-sm:py-2',
        differs && 'bg-bad-back/50',
      )}
    >
      <th scope="row" className="px-4 py-2 text-left font-medium max-sm:block max-sm:p-0">
        <span className="flex items-start gap-1.5">
          {differs ? (
            <EqualNot aria-hidden="true" size={14} className="mt-0.5 shrink-0 text-bad" />
          ) : (
            <Equal aria-hidden="true" size={14} className="mt-0.5 shrink-0 text-soft" />
          )}
          <span className="min-w-0 break-words">
            {label}
            <span className={classNames('block text-xs font-normal', differs ? 'text-bad' : 'text-soft')}>
              {differs ? 'Differs' : 'Equal'}
              {about.length > 0 && <span className="text-soft"> · {about.join(' · ')}</span>}
            </span>
          </span>
        </span>
      </th>
      <Value name="Shop" value={shop} isThere={left.there} differs={differs} />
      <Value name="ERP" value={erp} isThere={right.there} differs={differs} />
    </tr>
  );
}

function Value({
  name,
  value,
  isThere,
  differs,
}: {
  readonly name: string;
  readonly value: string | null;
  readonly isThere: boolean;
  readonly differs: boolean;
}) {
  return (
    <td className="px-4 py-2 max-sm:flex max-sm:gap-3 max-sm:px-0 max-sm:py-1">
      <span className="w-10 shrink-0 text-xs text-soft sm:hidden">{name}</span>
      {value === null ? (
        <span className="text-soft">{isThere ? 'not there' : 'no record'}</span>
      ) : (
        <span className={classNames('break-words', differs && 'font-medium')}>{shownValue(value)}</span>
      )}
    </td>
  );
}
