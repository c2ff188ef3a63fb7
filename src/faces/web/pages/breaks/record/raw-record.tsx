import type { RecordView } from '../../../../api/answers.ts';
import { CopyButton } from '../../../parts/copy-button.tsx';

const sides = [
  { id: 'shop', name: 'Shop' },
  { id: 'erp', name: 'ERP' },
] as const;

/** The rows of both sides as the files had them. */
export function RawRecord({ record }: { readonly record: RecordView }) {
  return (
    <div className="grid gap-4 p-4 md:grid-cols-2">
      {sides.map(({ id, name }) => {
        const row = record.raw[id];
        const text = row === null ? '' : JSON.stringify(row, null, 2);
        const isThere = (id === 'shop' ? record.left : record.right).there;
        return (
          <div key={id} className="min-w-0">
            <div className="mb-1 flex items-center justify-between gap-2">
              <h3 className="text-sm font-medium">{name}</h3>
              {row !== null && <CopyButton text={text} label={`Copy the row of the ${name}`} />}
            </div>
            {row === null ? (
              <p className="text-sm text-soft">
                {record.rawMissing[id] ??
                  (isThere
                    ? 'Its row was not kept.'
                    : `There is no record in the ${id === 'shop' ? 'shop' : 'ERP'}.`)}
              </p>
            ) : (
              <section
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
                tabIndex={0}
                aria-label={`Row of the ${name}`}
                className="max-h-96 overflow-auto rounded-md bg-sunken p-3"
              >
                <pre className="font-mono text-xs leading-relaxed">{text}</pre>
              </section>
            )}
          </div>
        );
      })}
    </div>
  );
}
