import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { classNames } from '../../../parts/class-names.ts';

const kinds = '.csv,.tsv,.txt,.json,.jsonl,.xlsx,.parquet,.zip,.gz';

/** Where files are dropped, or chosen: both do the same, and neither needs the other. */
export function DropZone({
  label,
  children,
  onFiles,
  autoFocus = false,
}: {
  readonly label: string;
  readonly children?: ReactNode;
  onFiles(files: readonly File[]): void;
  readonly autoFocus?: boolean;
}) {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const dragged = (change: number) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    // Entering a child leaves its parent: only the outermost way out counts.
    depth.current = Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };
  return (
    <section
      aria-label={label}
      onDragEnter={dragged(1)}
      onDragLeave={dragged(-1)}
      onDragOver={dragged(0)}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
      }}
      className={classNames(
        'flex flex-col items-center gap-2 rounded-[10px] border-2 border-dashed px-4 py-8 text-center',
        isOver ? 'border-accent bg-chosen' : 'border-strong bg-raised',
      )}
    >
      <FileUp aria-hidden="true" size={28} strokeWidth={1.5} className="text-soft" />
      <div className="text-base font-medium">{label}</div>
      <div className="max-w-prose text-sm text-soft" id={`${id}-about`}>
        {children}
      </div>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept={kinds}
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          if (target.files !== null) onFiles([...target.files]);
          // The same file can be chosen again after it was changed.
          target.value = '';
        }}
      />
      <Button
        look="main"
        className="mt-2"
        autoFocus={autoFocus}
        aria-describedby={`${id}-about`}
        onClick={() => input.current?.click()}
      >
        Choose files
      </Button>
    </section>
  );
}
