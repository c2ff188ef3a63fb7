import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, at } from '../../../client/ask.ts';
import { faultOf } from '../../../client/faults.ts';
import { Choice } from '../../../parts/choice.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Modal, ModalFoot } from '../../../parts/modal.tsx';
import { RefusedNotice } from '../../../parts/notice.tsx';
import { sayDone } from '../../../shell/toasts.tsx';
import { useDoing } from '../../../shell/use-doing.ts';
import { type Side, sideTitles } from '../files/uploaded-file.ts';

/** Adds a source of files; the files are handed in afterwards. */
export function AddSource({
  workspace,
  open,
  onClose,
}: {
  readonly workspace: string;
  readonly open: boolean;
  onClose(): void;
}) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [side, setSide] = useState<Side>('shop');
  const { run, busy, refused, forget } = useDoing();
  const close = (): void => {
    setName('');
    forget();
    onClose();
  };
  const add = async (): Promise<void> => {
    const added = await run(async () => {
      const body = { side, kind: 'files', name: name.trim(), settings: { files: [] } };
      await ask(at(workspace, 'sources'), { method: 'POST', body });
      sayDone(`${name.trim()} is there; hand in its files.`);
      await client.invalidateQueries({ queryKey: ['w', workspace, 'sources'] });
      return true;
    });
    if (added) close();
  };
  const wrong = faultOf(refused, 'name');
  return (
    <Modal open={open} onClose={close} title="Add a source" about="A place for files of one side.">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label="Name"
          required
          maxLength={200}
          placeholder="Exports of the outlet shop"
          value={name}
          onChange={({ target }) => setName(target.value)}
          wrong={wrong}
        />
        <Choice<Side>
          label="Side"
          name="side"
          value={side}
          onChange={setSide}
          options={[
            { id: 'shop', label: sideTitles.shop, about: 'Orders, refunds, payouts, products of the shop.' },
            { id: 'erp', label: sideTitles.erp, about: 'Documents, postings, items of the ERP.' },
          ]}
        />
        {refused !== null && wrong === null && <RefusedNotice thrown={refused} />}
        <ModalFoot onCancel={close} label="Add" busy={busy} />
      </form>
    </Modal>
  );
}
