import { Archive, FilePlus2, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Source, UploadedFile } from '../../../../api/answers.ts';
import { several } from '../../../client/figures.ts';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { When } from '../../../parts/when.tsx';
import { FileRow } from '../files/file-row.tsx';
import { filesOf, pathsOf } from '../files/sides.ts';

import { ArchiveSource } from './archive-source.tsx';
import { failureIn } from './failure-in.ts';
import { Freshness, type SourceFreshness } from './freshness.tsx';
import { RenameSource } from './rename-source.tsx';
import { ReplaceFiles } from './replace-files.tsx';

const kinds: Readonly<Record<string, string>> = { files: 'Files', shopify: 'Shopify' };

/** One source: how fresh it is, what went wrong, and what is in it. */
export function SourceCard({
  workspace,
  source,
  files,
  known,
  may,
}: {
  readonly workspace: string;
  readonly source: Source;
  readonly files: readonly UploadedFile[];
  /** As the last run has left it. */
  readonly known: SourceFreshness | undefined;
  readonly may: boolean;
}) {
  const [doing, setDoing] = useState<'rename' | 'replace' | 'archive' | null>(null);
  const close = (): void => setDoing(null);
  const failure = failureIn(source);
  const readAt = source.lastReadAt ?? known?.lastReadAt ?? null;
  const ids = filesOf(source);
  const own = ids.map((id) => files.find((file) => file.id === id));
  const paths = pathsOf(source);
  return (
    <article aria-label={source.name} className="card min-w-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-rule px-4 py-3">
        <div className="min-w-0">
          <h3 className="font-semibold break-words">{source.name}</h3>
          <div className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
            <span>{kinds[source.kind] ?? source.kind}</span>
            {readAt === null ? (
              <span>Not read yet</span>
            ) : (
              <span>
                Last read <When at={readAt} />
              </span>
            )}
            {known != null && known.newest !== null && (
              <span>
                Newest record <When at={known.newest} />
              </span>
            )}
          </div>
        </div>
        <Freshness source={source} known={known} />
      </div>
      {failure !== null && (
        <div className="px-4 pt-3">
          <Notice tone="bad" title={failure.message}>
            {failure.hint}
          </Notice>
        </div>
      )}
      <ul className="divide-y divide-rule">
        {own.map((file, index) =>
          file === undefined ? (
            <li key={ids[index]} className="px-4 py-3 text-sm text-warn">
              A file of it is gone. Replace its files.
            </li>
          ) : (
            <FileRow key={file.id} file={file} side={source.side} busy={false} />
          ),
        )}
        {paths.map((path) => (
          <li key={path} className="px-4 py-3 text-sm">
            <code className="font-mono text-xs break-all">{path}</code>
            <div className="text-xs text-soft">on the server's machine</div>
          </li>
        ))}
      </ul>
      {ids.length + paths.length === 0 && source.kind === 'files' && (
        <p className="px-4 py-3 text-sm text-soft">There are no files in it.</p>
      )}
      {may && (
        <div className="flex flex-wrap gap-1 border-t border-rule px-2 py-2">
          {source.kind === 'files' && (
            <Button
              look="bare"
              icon={<FilePlus2 aria-hidden="true" size={14} />}
              onClick={() => setDoing('replace')}
            >
              {ids.length === 0 ? 'Hand in files' : `Replace ${several(ids.length, 'file')}`}
            </Button>
          )}
          <Button
            look="bare"
            icon={<Pencil aria-hidden="true" size={14} />}
            onClick={() => setDoing('rename')}
          >
            Rename
          </Button>
          <Button
            look="bare"
            icon={<Archive aria-hidden="true" size={14} />}
            onClick={() => setDoing('archive')}
          >
            Archive
          </Button>
        </div>
      )}
      {doing === 'rename' && <RenameSource workspace={workspace} source={source} onClose={close} />}
      {doing === 'replace' && <ReplaceFiles workspace={workspace} source={source} onClose={close} />}
      <ArchiveSource workspace={workspace} source={source} open={doing === 'archive'} onClose={close} />
    </article>
  );
}
