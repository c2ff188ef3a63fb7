import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Token } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { faultOf } from '../../../client/faults.ts';
import { TextField } from '../../../parts/field.tsx';
import { Modal, ModalFoot } from '../../../parts/modal.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { useDoing } from '../../../shell/use-doing.ts';
import { type TokenScope, tokenScopes } from './scopes.ts';

const DAY_MS = 86_400_000;
const lasting = [
  ['30', '30 days'],
  ['90', '90 days'],
  ['365', 'A year'],
  ['', 'Until it is revoked'],
] as const;

/** Makes a token; its secret is shown once. */
export function TokenModal({
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
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['read']);
  const [days, setDays] = useState('90');
  const [secret, setSecret] = useState<string | null>(null);
  const { run, busy, refused, forget } = useDoing();
  const close = (): void => {
    setName('');
    setSecret(null);
    forget();
    onClose();
  };
  const make = async (): Promise<void> => {
    const expiresAt = days === '' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    const body = { name: name.trim(), scopes, expiresAt };
    const made = await run(() =>
      ask<{ readonly token: Token; readonly secret: string }>(at(workspace, 'tokens'), {
        method: 'POST',
        body,
      }),
    );
    setSecret(made?.secret ?? null);
    void client.invalidateQueries({ queryKey: ['w', workspace, 'tokens'] });
  };
  if (secret !== null)
    return (
      <Modal open={open} onClose={close} title={`Token ${name}`}>
        <ShownOnce label="Secret of the token" secret={secret} onCopied={close}>
          A program sends it as <code className="font-mono text-xs">Authorization: Bearer …</code>. It is kept
          nowhere else: who loses it makes another.
        </ShownOnce>
      </Modal>
    );
  const wrong = faultOf(refused, 'name');
  return (
    <Modal
      open={open}
      onClose={close}
      title="Make a token"
      about="What a program does with it is done in your name."
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextField
          label="What it is for"
          required
          maxLength={200}
          autoComplete="off"
          placeholder="Nightly upload from the ERP"
          value={name}
          onChange={({ target }) => setName(target.value)}
          wrong={wrong}
        />
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 text-sm font-medium">It may</legend>
          {tokenScopes.map(({ id, title, about }) => (
            <label key={id} className="flex min-h-7 items-start gap-2 text-sm">
              <input
                type="checkbox"
                checked={scopes.includes(id)}
                onChange={({ target }) =>
                  setScopes(target.checked ? [...scopes, id] : scopes.filter((one) => one !== id))
                }
                className="mt-0.5 size-4 accent-(--accent-back)"
              />
              <span>
                {title} <span className="text-soft">{about}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <SelectField label="It lasts" value={days} onChange={({ target }) => setDays(target.value)}>
          {lasting.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </SelectField>
        {scopes.length === 0 && <Notice tone="warn" title="A token that may do nothing is of no use." />}
        {refused !== null && wrong === null && <RefusedNotice thrown={refused} />}
        <ModalFoot onCancel={close} label="Make the token" busy={busy || scopes.length === 0} />
      </form>
    </Modal>
  );
}
