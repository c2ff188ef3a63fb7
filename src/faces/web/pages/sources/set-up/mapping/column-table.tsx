import { inputClass } from '../../../../parts/field.tsx';
import { Table, Td, Th } from '../../../../parts/table.tsx';
import { fieldsOf, placedIn } from '../../profile/mapping.ts';
import { Confidence } from './confidence.tsx';
import type { SuggestedColumn } from './suggestion.ts';

/** The columns of a file: what stands in them, which field each is, how sure that is, and why. */
export function ColumnTable({
  name,
  record,
  rule,
  columns,
  onField,
}: {
  readonly name: string;
  readonly record: string;
  readonly rule: unknown;
  readonly columns: readonly SuggestedColumn[];
  onField(column: string, field: string | undefined): void;
}) {
  const fields = fieldsOf(record);
  if (columns.length === 0) return <p className="px-4 pb-4 text-sm text-soft">There are no such columns.</p>;
  return (
    <Table
      caption={`Columns of ${name}`}
      least="52rem"
      head={
        <>
          <Th>Column</Th>
          <Th>What stands in it</Th>
          <Th>Field</Th>
          <Th>Sure</Th>
          <Th>Because</Th>
        </>
      }
    >
      {columns.map(({ column, samples, field, confidence, why }) => {
        const placed = placedIn(rule, column);
        const [first] = placed.fields;
        const isSuggested = first !== undefined && first === field;
        const says = fields.find((one) => one.name === first)?.says;
        return (
          <tr key={column}>
            <Td className="font-medium break-words">{column}</Td>
            <Td className="max-w-64 text-soft">
              <span className="line-clamp-2 break-words">
                {samples.length === 0 ? 'nothing' : samples.slice(0, 3).join(' · ')}
              </span>
            </Td>
            <Td className="min-w-52">
              {placed.plain ? (
                <select
                  aria-label={`Field of ${column}`}
                  value={first ?? ''}
                  onChange={({ target }) => onField(column, target.value === '' ? undefined : target.value)}
                  className={inputClass}
                >
                  <option value="">Not used</option>
                  {fields.map((one) => (
                    <option key={one.name} value={one.name} title={one.says}>
                      {one.name}
                      {one.required ? ' (needed)' : ''}
                    </option>
                  ))}
                </select>
              ) : (
                <span>
                  {placed.fields.join(', ')}
                  <span className="block text-xs text-soft">by a rule of the text</span>
                </span>
              )}
              {says !== undefined && <span className="mt-1 block text-xs text-soft">{says}</span>}
            </Td>
            <Td>
              {first === undefined ? (
                <span className="text-soft">not placed</span>
              ) : isSuggested ? (
                <Confidence of={confidence} />
              ) : (
                <span className="text-soft">stated</span>
              )}
            </Td>
            <Td className="max-w-72 text-xs text-soft">{isSuggested ? why.join('; ') : ''}</Td>
          </tr>
        );
      })}
    </Table>
  );
}
