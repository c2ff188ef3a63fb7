import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Source } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { faultOf, wasQuicker } from '../../../client/faults.ts';
import { TextField } from '../../../parts/field.tsx';
import { Modal, ModalFoot } from '../../../parts/modal.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { useDoing } from '../../../shell/use-doing.ts';

/** Gives a source another name. */
export function RenameSource({
  workspace,
  source,
  onClose,
}: {
  readonly workspace: string;
  readonly source: Source;
  onClose(): void;
}) {
  const client = useQueryClient();
  const [name, setName] = useState(source.name);
  const { run, busy, refused } = useDoing();
  const rename = async (): Promise<void> => {
    const body = { name: name.trim() };
    const renamed = await run(
      () =>
        ask<Source>(at(workspace, 'sources', source.id), { method: 'PATCH', version: source.version, body }),
      `It is called ${name.trim()} now.`,
    );
    if (renamed !== null) onClose();
    void client.invalidateQueries({ queryKey: ['w', workspace, 'sources'] });
  };
  return (
    <Modal open onClose={onClose} title={`Rename ${source.name}`}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField
          label="Name"
          required
          maxLength={200}
          value={name}
          onChange={({ target }) => setName(target.value)}
          wrong={faultOf(refused, 'name')}
        />
        {wasQuicker(refused) ? (
          <Notice tone="warn" said title="Somebody else has changed this source meanwhile.">
            What you typed is kept: rename it again to have yours.
          </Notice>
        ) : (
          refused !== null && <RefusedNotice thrown={refused} />
        )}
        <ModalFoot onCancel={onClose} label="Rename" busy={busy} />
      </form>
    </Modal>
  );
}
