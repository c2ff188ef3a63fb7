import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { sayDone, sayRefused } from '../../../shell/toasts.tsx';
import { DropZone } from '../files/drop-zone.tsx';
import { FileRow } from '../files/file-row.tsx';
import { UploadList } from '../files/upload-list.tsx';
import { isReadable, type Side, sideTitles, type UploadedFile } from '../files/uploaded-file.ts';
import { useSides } from '../files/use-files.ts';
import { useUploads } from '../files/use-uploads.ts';
import type { Standing } from './standing.ts';
import { WhatIsMissing } from './what-is-missing.tsx';

/** The first step: files of both sides, which are recognised as they come in. */
export function FilesStep({
  workspace,
  standing,
  onDone,
}: {
  readonly workspace: string;
  readonly standing: Standing;
  onDone(): void;
}) {
  const { give, remove, refetch } = useSides(workspace);
  const [busy, setBusy] = useState<string | null>(null);
  const { uploads, add, cancel, again } = useUploads(workspace, async (file) => {
    const side = file.recognised?.side ?? null;
    if (side === null) await refetch();
    else await give(file, side);
  });
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
      {...(isReadable(file) && {
        onSide: (to: Side) =>
          void change(file, () => give(file, to), `${file.name} is of the ${sideTitles[to]}'s side.`),
      })}
      onRemove={() => void change(file, () => remove(file), `${file.name} was removed.`)}
    />
  );
  const { files, lacking } = standing;
  const isEmpty = files.shop.length + files.erp.length + files.none.length === 0;
  return (
    <div className="flex flex-col gap-4">
      <DropZone label="Drop the files of both sides here" onFiles={add} autoFocus={isEmpty}>
        Exports of the shop, such as orders, refunds, payouts and products, and of the ERP, such as invoices,
        credit memos and items: CSV, XLSX, JSON, Parquet, or a ZIP of them.
      </DropZone>
      <UploadList uploads={uploads} cancel={cancel} again={again} />
      {files.none.length > 0 && (
        <Panel title="Not used yet" flush>
          <ul className="divide-y divide-rule">{files.none.map((file) => row(file, null))}</ul>
        </Panel>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
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
      {!isEmpty && <WhatIsMissing standing={standing} />}
      {uploads.some(({ state }) => state !== 'failed') && (
        <Notice tone="info" title="Files are still on their way." />
      )}
      <div className="flex justify-end">
        <Button look="main" disabled={lacking.length > 0} onClick={onDone}>
          Go on
          <ArrowRight aria-hidden="true" size={14} />
        </Button>
      </div>
    </div>
  );
}
