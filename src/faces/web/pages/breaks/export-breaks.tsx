import { at, withQuery } from '../../client/ask.ts';
import { ExportDialog } from '../../parts/export-dialog.tsx';
import type { CappedCount } from '../../parts/table/row-source.ts';
import { countOf } from '../../parts/triage/count-text.ts';
import { type BreaksSearch, filterOf } from './search.ts';

/** Hands out exactly what the list shows, with its filter and order, in the format that is wanted. */
export function ExportBreaks({
  workspace,
  search,
  total,
  onClose,
}: {
  readonly workspace: string;
  readonly search: BreaksSearch;
  readonly total: CappedCount | null;
  onClose(): void;
}) {
  const order = search.order ?? 'worst';
  return (
    <ExportDialog
      about={`${total === null ? 'All breaks' : countOf(total, 'break')} that match, in the order of the list. The file says which filter, when, and the head of the audit log.`}
      total={total}
      linkOf={(format) =>
        withQuery(at(workspace, 'breaks', 'export'), { format, order, ...filterOf(search) })
      }
      onClose={onClose}
    />
  );
}
