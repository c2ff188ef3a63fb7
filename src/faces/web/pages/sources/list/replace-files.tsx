import { useState } from 'react';
import type { Source, UploadedFile } from '../../../../api/answers.ts';
import { Button } from '../../../parts/button.tsx';
import { Modal } from '../../../parts/modal.tsx';
import { RefusedNotice } from '../../../parts/notice.tsx';
import { sayDone } from '../../../shell/toasts.tsx';
import { DropZone } from '../files/drop-zone.tsx';
import { FileRow } from '../files/file-row.tsx';
import { filesOf } from '../files/sides.ts';
import { UploadList } from '../files/upload-list.tsx';

import { useSides } from '../files/use-files.ts';
import { useUploads } from '../files/use-uploads.ts';

/** New files in place of those a source has: they are looked at first, and take their place all at once. */
export function ReplaceFiles({
  workspace,
  source,
  onClose,
}: {
  readonly workspace: string;
  readonly source: Source;
  onClose(): void;
}) {
  const { replace, refetch } = useSides(workspace);
  const [arrived, setArrived] = useState<readonly UploadedFile[]>([]);
  const [keep, setKeep] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const { uploads, add, cancel, again } = useUploads(workspace, async (file) => {
    setArrived((before) => [...before.filter(({ id }) => id !== file.id), file]);
    await refetch();
  });
  const had = filesOf(source).length;
  const take = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      const ids = arrived.map(({ id }) => id);
      await replace(source.id, (files) =>
        keep ? [...files.filter((id) => !ids.includes(id)), ...ids] : ids,
      );
      sayDone('The next run reads the new files.');
      onClose();
    } catch (thrown) {
      setRefused(thrown);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={`New files for ${source.name}`}
      about="They are looked at as they come in; nothing changes until you take them."
      wide
    >
      <div className="flex flex-col gap-4">
        <DropZone label="Drop the new files here" onFiles={add} autoFocus />
        <UploadList uploads={uploads} cancel={cancel} again={again} />
        {arrived.length > 0 && (
          <ul aria-label="New files" className="card divide-y divide-rule">
            {arrived.map((file) => (
              <FileRow
                key={file.id}
                file={file}
                side={source.side}
                busy={busy}
                onRemove={() => setArrived(arrived.filter(({ id }) => id !== file.id))}
              />
            ))}
          </ul>
        )}
        {had > 0 && (
          <label className="flex min-h-7 items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={keep}
              onChange={({ target }) => setKeep(target.checked)}
              className="size-4 accent-(--accent-back)"
            />
            Keep the files that are in it already, and add these to them
          </label>
        )}
        {refused !== null && <RefusedNotice thrown={refused} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="main"
            disabled={busy || arrived.length === 0 || uploads.some(({ state }) => state !== 'failed')}
            onClick={() => void take()}
          >
            {keep || had === 0 ? 'Add them' : 'Replace the files'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
