import { Download } from 'lucide-react';
import { at, withQuery } from '../../client/ask.ts';
import { Modal } from '../../parts/modal.tsx';
import type { CappedCount } from '../../parts/table/row-source.ts';
import { countOf } from '../../parts/triage/count-text.ts';
import { type BreaksSearch, filterOf } from './search.ts';

const formats = [
  {
    id: 'csv',
    title: 'CSV',
    about: 'For a spreadsheet or a script; texts that a spreadsheet would run are made harmless.',
  },
  { id: 'xlsx', title: 'XLSX', about: 'For Excel, with amounts as numbers.' },
  { id: 'pdf', title: 'PDF', about: 'For a file or a signature.' },
  { id: 'jsonl', title: 'JSONL', about: 'One JSON object a line, with all there is to know.' },
] as const;

/** A PDF is to be read: beyond this the server refuses it. */
const MOST_IN_PDF = 5000;

/** Hands out exactly what the list shows, with its filter and order, in the format that is wanted. */
export function ExportDialog({
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
  const link = (format: string): string =>
    withQuery(at(workspace, 'breaks', 'export'), { format, order, ...filterOf(search) });
  return (
    <Modal
      open
      onClose={onClose}
      title="Export what is shown"
      about={`${total === null ? 'All breaks' : countOf(total, 'break')} that match, in the order of the list. The file says which filter, when, and the head of the audit log.`}
    >
      <ul className="flex flex-col gap-1">
        {formats.map(({ id, title, about }) => {
          const tooMany = id === 'pdf' && total !== null && (total.capped || total.count > MOST_IN_PDF);
          return (
            <li key={id}>
              {tooMany ? (
                <div className="px-2 py-1.5 text-sm text-soft">
                  <span className="font-medium">{title}</span>
                  <span className="block text-xs">
                    Takes {MOST_IN_PDF.toLocaleString('en-GB')} breaks at most: narrow the list first.
                  </span>
                </div>
              ) : (
                <a
                  href={link(id)}
                  download
                  onClick={onClose}
                  className="flex items-center gap-3 rounded-md px-2 py-1.5 text-sm text-ink no-underline hover:bg-hover"
                >
                  <Download aria-hidden="true" size={14} className="shrink-0 text-soft" />
                  <span>
                    <span className="font-medium">{title}</span>
                    <span className="block text-xs text-soft">{about}</span>
                  </span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
