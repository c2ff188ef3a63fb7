import { Equal, EqualNot } from 'lucide-react';
import type { RecordView } from '../../../../api/answers.ts';
import { classNames } from '../../../parts/class-names.ts';
import { useNarrow } from '../../../parts/table/use-narrow.ts';
import { shownValue } from './shown-value.ts';

type Row = RecordView['rows'][number];
type Side = RecordView['left'];

/** The fields of both sides beside each other; on a phone they stand under each other. */
export function Fields({
  record,
  showsEqual,
}: {
  readonly record: RecordView;
  readonly showsEqual: boolean;
}) {
  const { left, right, rows } = record;
  const isNarrow = useNarrow();
  const shown = rows.filter(({ differs }) => differs || showsEqual);
  const Form = isNarrow ? FieldList : FieldTable;
  return (
    <>
      <Form rows={shown} left={left} right={right} />
      {shown.length === 0 && (
        <p className="px-4 py-4 text-sm text-soft">
          {rows.length === 0
            ? 'The run that found it kept no fields beside it. The rule and the lineage below say what is known.'
            : 'No field differs by itself.'}
        </p>
      )}
    </>
  );
}

interface FormProps {
  readonly rows: readonly Row[];
  readonly left: Side;
  readonly right: Side;
}

function FieldTable({ rows, left, right }: FormProps) {
  return (
    <table className="w-full table-fixed border-collapse text-[13px]">
      <caption className="sr-only">Fields of the shop and of the ERP, those that differ first</caption>
      <thead>
        <tr className="border-b border-rule text-left align-top">
          <th scope="col" className="w-[30%] px-4 py-2 font-medium text-soft">
            Field
          </th>
          <th scope="col" className="px-4 py-2 font-medium">
            <SideTitle name="Shop" side={left} />
          </th>
          <th scope="col" className="px-4 py-2 font-medium">
            <SideTitle name="ERP" side={right} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.field}
            className={classNames(
              'border-b border-rule align-top last:border-b-0',
              row.differs && 'bg-bad-back/50',
            )}
          >
            <th scope="row" className="px-4 py-2 text-left font-medium">
              <FieldName row={row} />
            </th>
            <td className="px-4 py-2">
              <Value value={row.shop} isThere={left.there} differs={row.differs} />
            </td>
            <td className="px-4 py-2">
              <Value value={row.erp} isThere={right.there} differs={row.differs} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FieldList({ rows, left, right }: FormProps) {
  return (
    <>
      <div className="flex flex-col gap-2 border-b border-rule px-4 py-2 text-[13px] font-medium">
        <div>
          <SideTitle name="Shop" side={left} />
        </div>
        <div>
          <SideTitle name="ERP" side={right} />
        </div>
      </div>
      <ul className="text-[13px]">
        {rows.map((row) => (
          <li
            key={row.field}
            className={classNames(
              'border-b border-rule px-4 py-2 last:border-b-0',
              row.differs && 'bg-bad-back/50',
            )}
          >
            <div className="font-medium">
              <FieldName row={row} />
            </div>
            <dl className="mt-1 grid grid-cols-[2.5rem_minmax(0,1fr)] gap-y-1">
              <dt className="text-xs text-soft">Shop</dt>
              <dd>
                <Value value={row.shop} isThere={left.there} differs={row.differs} />
              </dd>
              <dt className="text-xs text-soft">ERP</dt>
              <dd>
                <Value value={row.erp} isThere={right.there} differs={row.differs} />
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

function SideTitle({ name, side }: { readonly name: string; readonly side: Side }) {
  return (
    <>
      <span className="block text-xs text-soft">{name}</span>
      <span className={classNames('block break-words', !side.there && 'text-bad')}>{side.title}</span>
    </>
  );
}

/** What the field is called, and whether it differs: by icon, text and colour. */
function FieldName({ row: { label, differs, tolerance, note } }: { readonly row: Row }) {
  const about = [note, tolerance === null ? null : `Tolerated: ${tolerance}`].filter((text) => text !== null);
  const Icon = differs ? EqualNot : Equal;
  return (
    <span className="flex items-start gap-1.5">
      <Icon
        aria-hidden="true"
        size={14}
        className={classNames('mt-0.5 shrink-0', differs ? 'text-bad' : 'text-soft')}
      />
      <span className="min-w-0 break-words">
        {label}
        <span className={classNames('block text-xs font-normal', differs ? 'text-bad' : 'text-soft')}>
          {differs ? 'Differs' : 'Equal'}
          {about.length > 0 && <span className="text-soft"> · {about.join(' · ')}</span>}
        </span>
      </span>
    </span>
  );
}

function Value({
  value,
  isThere,
  differs,
}: {
  readonly value: string | null;
  readonly isThere: boolean;
  readonly differs: boolean;
}) {
  if (value === null) return <span className="text-soft">{isThere ? 'not there' : 'no record'}</span>;
  return <span className={classNames('break-words', differs && 'font-medium')}>{shownValue(value)}</span>;
}
