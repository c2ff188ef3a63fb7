import { Download } from 'lucide-react';
import { Modal } from './modal.tsx';
import type { CappedCount } from './table/row-source.ts';

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
const MOST_IN_PDF = 1000;

/** Hands out what a list shows in the format that is wanted. */
export function ExportDialog({
  about,
  total,
  linkOf,
  onClose,
}: {
  /** What will be in the file. */
  readonly about: string;
  readonly total: CappedCount | null;
  /** The address of the file. */
  linkOf(format: string): string;
  onClose(): void;
}) {
  return (
    <Modal open onClose={onClose} title="Export what is shown" about={about}>
      <ul className="flex flex-col gap-1">
        {formats.map(({ id, title, about: aboutFormat }) => {
          const tooMany = id === 'pdf' && total !== null && (total.capped || total.count > MOST_IN_PDF);
          return (
            <li key={id}>
              {tooMany ? (
                <div className="px-2 py-1.5 text-sm text-soft">
                  <span className="font-medium">{title}</span>
                  <span className="block text-xs">
                    Takes {MOST_IN_PDF.toLocaleString('en-GB')} rows at most: narrow the list first.
                  </span>
                </div>
              ) : (
                <a
                  href={linkOf(id)}
                  download
                  onClick={onClose}
                  className="flex items-center gap-3 rounded-md px-2 py-1.5 text-sm text-ink no-underline hover:bg-hover"
                >
                  <Download aria-hidden="true" size={14} className="shrink-0 text-soft" />
                  <span>
                    <span className="font-medium">{title}</span>
                    <span className="block text-xs text-soft">{aboutFormat}</span>
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
