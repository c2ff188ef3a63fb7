import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { UploadedFile } from '../../../../api/answers.ts';
import { several } from '../../../client/figures.ts';
import { useMay } from '../../../client/session.ts';
import { Button } from '../../../parts/button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { sayDone, sayRefused } from '../../../shell/toasts.tsx';
import { DropZone } from '../files/drop-zone.tsx';
import { FileRow } from '../files/file-row.tsx';
import { UploadList } from '../files/upload-list.tsx';
import { isReadable, type Side, sideTitles } from '../files/uploaded-file.ts';
import { useSides } from '../files/use-files.ts';
import type { useUploads } from '../files/use-uploads.ts';
import type { Standing } from './standing.ts';
import { WhatIsMissing } from './what-is-missing.tsx';

/** The first step: files of both sides, which are recognised as they come in. */
export function FilesStep({
  workspace,
  standing,
  uploading: { uploads, add, cancel, again },
  onDone,
}: {
  readonly workspace: string;
  readonly standing: Standing;
  readonly uploading: ReturnType<typeof useUploads>;
  onDone(): void;
}) {
  const may = useMay(workspace, 'configure');
  const { give, remove } = useSides(workspace);
  const [busy, setBusy] = useState<string | null>(null);
  const change = async (file: UploadedFile, work: () => Promise<void>, said: string): Promise<void> => {
    setBusy(file.id);
    try {
      await work();
      sayDone(said);
    } catch (thrown) {
      sayRefused(thrown);
    } finally {
      setBusy(null);
    }
  };
  const row = (file: UploadedFile, side: Side | null) => (
    <FileRow
      key={file.id}
      file={file}
      side={side}
      busy={busy === file.id}
      {...(may &&
        isReadable(file) && {
          onSide: (to: Side) =>
            void change(file, () => give(file, to), `${file.name} is of the ${sideTitles[to]}'s side.`),
        })}
      {...(may && {
        onRemove: () => void change(file, () => remove(file), `${file.name} was removed.`),
      })}
    />
  );
  const { files, lacking } = standing;
  const isArriving = uploads.some(({ state }) => state !== 'failed');
  // What was recognised is given to its side as soon as it is here.
  const unused = files.none.filter(({ recognised }) => !isArriving || recognised === null);
  const used = new Set([...files.shop, ...files.erp].map(({ name }) => name));
  const [replaced, fresh] = [
    unused.filter(({ name }) => used.has(name)),
    unused.filter(({ name }) => !used.has(name)),
  ];
  const isEmpty = files.shop.length + files.erp.length + files.none.length === 0;
  return (
    <div className="flex flex-col gap-4">
      {may && (
        <DropZone label="Drop the files of both sides here" onFiles={add} autoFocus={isEmpty}>
          Exports of the shop, such as orders, refunds, payouts and products, and of the ERP, such as
          invoices, credit memos and items: CSV, XLSX, JSON, Parquet, or a ZIP of them.
        </DropZone>
      )}
      <UploadList uploads={uploads} cancel={cancel} again={again} />
      {fresh.length > 0 && (
        <Panel title="Of no side yet" flush>
          <ul className="divide-y divide-rule">{fresh.map((file) => row(file, null))}</ul>
        </Panel>
      )}
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        {(['shop', 'erp'] as const).map((side) => (
          <Panel key={side} title={sideTitles[side]} flush>
            {files[side].length === 0 ? (
              <p className="p-4 text-sm text-soft">
                {side === 'shop'
                  ? 'Orders exported from the shop will stand here.'
                  : 'Documents exported from the ERP will stand here.'}
              </p>
            ) : (
              <ul className="divide-y divide-rule">{files[side].map((file) => row(file, side))}</ul>
            )}
          </Panel>
        ))}
      </div>
      {replaced.length > 0 && (
        <details className="card">
          <summary className="cursor-pointer px-4 py-3 text-sm text-soft">
            {several(replaced.length, 'older file')} that newer ones of the same name stand for
          </summary>
          <ul className="divide-y divide-rule border-t border-rule">
            {replaced.map((file) => row(file, null))}
          </ul>
        </details>
      )}
      {!isEmpty && !isArriving && <WhatIsMissing standing={standing} />}
      <div className="flex justify-end">
        <Button look="main" disabled={lacking.length > 0 || isArriving} onClick={onDone}>
          {isArriving ? 'Files are still on their way' : 'Go on'}
          <ArrowRight aria-hidden="true" size={14} />
        </Button>
      </div>
    </div>
  );
}
