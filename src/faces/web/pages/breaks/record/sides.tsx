import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import type { RecordView } from '../../../../api/answers.ts';
import { setPreference, usePreference } from '../../../shell/preference.ts';
import { Fields } from './fields.tsx';
import { RawRecord } from './raw-record.tsx';

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
            <label className="flex min-h-7 items-center gap-2 py-2.5 text-sm">
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
