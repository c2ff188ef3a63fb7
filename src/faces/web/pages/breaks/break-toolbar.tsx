import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../parts/button.tsx';
import { SearchBox } from '../../parts/filters/search-box.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { BreakFilters, type BreakFiltersProps } from './break-filters.tsx';
import { type BreakOrder, breakOrders } from './search.ts';

const orderTitles = { worst: 'Worst', largest: 'Largest', newest: 'Newest', oldest: 'Oldest' } as const;

/** What narrows and orders the list, which columns it has, and handing it out. */
export function BreakToolbar({
  columns,
  onLeave,
  onExport,
  ...filters
}: BreakFiltersProps & {
  /** Which columns are shown; null where the list has none, and is ordered by a choice instead of by their heads. */
  readonly columns: ReactNode | null;
  /** The focus is to go to the list. */
  onLeave(): void;
  onExport(): void;
}) {
  const { search, change } = filters;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <SearchBox
        label="Search order, SKU or document"
        value={search.text ?? ''}
        onChange={(text) => change({ text: text === '' ? null : text })}
        onLeave={onLeave}
      />
      <BreakFilters {...filters} />
      <div className="ml-auto flex items-center gap-2">
        {columns ?? (
          <SelectField
            label="Order"
            hideLabel
            value={search.order ?? 'worst'}
            onChange={({ target }) => change({ order: target.value as BreakOrder })}
          >
            {breakOrders.map((order) => (
              <option key={order} value={order}>
                {orderTitles[order]} first
              </option>
            ))}
          </SelectField>
        )}
        <Button icon={<Download aria-hidden="true" size={14} />} hint="e" onClick={onExport}>
          Export
        </Button>
      </div>
    </div>
  );
}
