import { useEffect, useRef, useState } from 'react';
import type { AlertChannel } from '../../../../api/answers.ts';
import { faultOf, wasQuicker } from '../../../client/faults.ts';
import { TextField } from '../../../parts/field.tsx';
import { ModalFoot } from '../../../parts/modal.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { type Draft, draftOf, faultsIn, freshDraft } from './draft.ts';
import { EventFields } from './event-fields.tsx';
import type { FieldProps } from './field-props.ts';
import { TargetFields } from './target-fields.tsx';
import { Tick } from './tick.tsx';
import { TimingFields } from './timing-fields.tsx';
import { type ChannelKind, kinds } from './words.ts';

/** All that can be said of a channel; what is wrong stands at its field, and the first of it gets the focus. */
export function ChannelForm({
  channel,
  zone,
  busy,
  refused,
  onSave,
  onCancel,
}: {
  /** Null for a new one. */
  readonly channel: AlertChannel | null;
  readonly zone: string;
  readonly busy: boolean;
  readonly refused: unknown;
  onSave(draft: Draft): void;
  onCancel(): void;
}) {
  const isNew = channel === null;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => (channel === null ? freshDraft(zone) : draftOf(channel)));
  const [tries, setTries] = useState(0);
  const faults = tries === 0 ? {} : faultsIn(draft, channel);
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const wrong = (field: keyof Draft): string | null => faults[field] ?? faultOf(refused, field);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const fields: FieldProps = { draft, set, wrong, isNew };
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        if (!busy && Object.keys(faultsIn(draft, channel)).length === 0) onSave(draft);
      }}
    >
      {isNew && (
        <SelectField
          label="Kind"
          help={kinds[draft.kind].about}
          value={draft.kind}
          onChange={({ target }) => set({ kind: target.value as ChannelKind })}
        >
          {Object.entries(kinds).map(([id, { title }]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label="Name"
        required
        maxLength={200}
        autoComplete="off"
        placeholder="Finance operations"
        value={draft.name}
        onChange={({ target }) => set({ name: target.value })}
        wrong={wrong('name')}
      />
      <TargetFields {...fields} />
      <EventFields {...fields} />
      <TimingFields {...fields} />
      {!isNew && draft.kind === 'webhook' && (
        <Tick label="Give it another key" checked={draft.newKey} onChange={(next) => set({ newKey: next })}>
          It is shown once; the one until now signs no more.
        </Tick>
      )}
      {wasQuicker(refused) ? (
        <Notice tone="warn" said title="Somebody else has just changed this channel.">
          What you typed is kept: save it again to have yours.
        </Notice>
      ) : (
        refused !== null && <RefusedNotice thrown={refused} />
      )}
      <ModalFoot onCancel={onCancel} label={isNew ? 'Add the channel' : 'Save'} busy={busy} />
    </form>
  );
}
