import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table, Td, Th } from '../../parts/table.tsx';
import { useDoing } from '../../shell/use-doing.ts';
import { SaidMeanwhile } from './changed-meanwhile.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { shownOf } from './fields.ts';
import type { ListPart } from './lists.ts';
import { type Document, listAt, replaced, valueAt, withValue } from './paths.ts';
import { ChangedMeanwhile, type useReadiness } from './use-readiness.ts';

type Open =
  | { readonly what: 'add' }
  | { readonly what: 'change' | 'remove'; readonly entry: Document }
  | null;

/** A list that people keep; one that nobody keeps is said to be so, for that is not the same as an empty one. */
export function ListPanel({
  list,
  document,
  may,
  save,
  aside,
}: {
  readonly list: ListPart;
  readonly document: Document;
  readonly may: boolean;
  readonly save: ReturnType<typeof useReadiness>['save'];
  readonly aside?: ReactNode;
}) {
  const [open, setOpen] = useState<Open>(null);
  const entries = listAt(document, list.path);
  const close = (): void => setOpen(null);
  return (
    <Panel
      title={list.title}
      flush
      aside={
        may && (
          <>
            {aside}
            <Button icon={<Plus aria-hidden="true" size={14} />} onClick={() => setOpen({ what: 'add' })}>
              Add a {list.one}
            </Button>
          </>
        )
      }
    >
      <p className="max-w-prose px-4 pt-3 text-sm text-soft">{list.about}</p>
      {entries === null || entries.length === 0 ? (
        <Nothing list={list} isKept={entries !== null} may={may} save={save} />
      ) : (
        <Entries list={list} entries={entries} may={may} onOpen={setOpen} />
      )}
      {open?.what === 'add' && <EntryDialog list={list} before={null} save={save} onClose={close} />}
      {open?.what === 'change' && <EntryDialog list={list} before={open.entry} save={save} onClose={close} />}
      {open?.what === 'remove' && (
        <Confirm
          open
          onClose={close}
          title={`Remove this ${list.one}?`}
          label="Remove it"
          act={() =>
            save((now) => {
              const next = replaced(listAt(now, list.path) ?? [], open.entry, null);
              if (next === null) throw new ChangedMeanwhile('Somebody has changed this entry meanwhile.');
              return withValue(now, list.path, next);
            })
          }
        >
          {summaryOf(list, open.entry)} is taken out of the record; the audit log keeps what stood there.
        </Confirm>
      )}
    </Panel>
  );
}

const summaryOf = (list: ListPart, entry: Document): string =>
  list.fields
    .filter(({ column }) => column)
    .slice(0, 3)
    .map((field) => shownOf(field, valueAt(entry, field.name)))
    .filter((text) => text !== '')
    .join(', ');

function Nothing({
  list,
  isKept,
  may,
  save,
}: {
  readonly list: ListPart;
  readonly isKept: boolean;
  readonly may: boolean;
  readonly save: ReturnType<typeof useReadiness>['save'];
}) {
  const { run, busy, refused } = useDoing();
  const keep = (what: readonly Document[] | null, said: string): void =>
    void run(() => save((now) => withValue(now, list.path, what)), said);
  return (
    <div className="flex flex-wrap items-center gap-3 px-4 py-4 text-sm">
      <span className="text-soft">
        {!list.kept
          ? 'None yet.'
          : isKept
            ? 'There are none: somebody said so.'
            : 'Nobody keeps this, so it is not known.'}
      </span>
      {may && list.kept && !isKept && (
        <Button disabled={busy} onClick={() => keep([], 'Recorded that there are none.')}>
          There are none<span className="sr-only">: {list.title}</span>
        </Button>
      )}
      {may && list.kept && isKept && (
        <Button disabled={busy} onClick={() => keep(null, 'Recorded that it is not known.')}>
          It is not known after all<span className="sr-only">: {list.title}</span>
        </Button>
      )}
      {refused !== null && <SaidMeanwhile thrown={refused} otherwise={<RefusedNotice thrown={refused} />} />}
    </div>
  );
}

function Entries({
  list,
  entries,
  may,
  onOpen,
}: {
  readonly list: ListPart;
  readonly entries: readonly Document[];
  readonly may: boolean;
  onOpen(open: Open): void;
}) {
  const columns = list.fields.filter(({ column }) => column);
  return (
    <Table
      caption={list.title}
      least={`${columns.length * 8}rem`}
      tallest="32rem"
      head={
        <>
          {columns.map(({ name, title }) => (
            <Th key={name}>{title}</Th>
          ))}
          {may && (
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          )}
        </>
      }
    >
      {entries.map((entry) => (
        <tr key={JSON.stringify(entry)}>
          {columns.map((field) => (
            <Td key={field.name}>
              {shownOf(field, valueAt(entry, field.name)) || <span className="text-soft">–</span>}
            </Td>
          ))}
          {may && (
            <Td right>
              <Button
                look="bare"
                className="h-7 px-1"
                aria-label={`Change: ${summaryOf(list, entry)}`}
                icon={<Pencil aria-hidden="true" size={14} />}
                onClick={() => onOpen({ what: 'change', entry })}
              />
              <Button
                look="bare"
                className="h-7 px-1"
                aria-label={`Remove: ${summaryOf(list, entry)}`}
                icon={<Trash2 aria-hidden="true" size={14} />}
                onClick={() => onOpen({ what: 'remove', entry })}
              />
            </Td>
          )}
        </tr>
      ))}
    </Table>
  );
}
