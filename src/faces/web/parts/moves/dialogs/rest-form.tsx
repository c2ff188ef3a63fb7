import { type FormEvent, useState } from 'react';
import { noCurrency } from '../../../../../ground/currency.ts';
import { reasonTitles } from '../../../../../model/words.ts';
import { type ReasonCode, reasonsFor } from '../../../../../model/workspace/index.ts';
import { useBaseCurrency } from '../../../client/base-currency.ts';
import { dayIn } from '../../../client/time.ts';
import { Button } from '../../button.tsx';
import { TextField } from '../../field.tsx';
import { ModalFoot } from '../../modal.tsx';
import { SelectField } from '../../select-field.tsx';
import { TextArea } from '../../text-area.tsx';
import { noUntil, readUntil } from '../until.ts';
import type { MoveFormProps } from './form-props.ts';

const texts = {
  accept: {
    why: 'Why it may stay as it is',
    hint: 'Below what an auditor would call material; agreed with finance',
    until:
      'It comes back by itself as soon as one of these is reached. With none of them it is accepted for good.',
    label: 'Accept as is',
  },
  snooze: {
    why: 'Why it can wait',
    hint: 'The vendor ships the fix on Thursday',
    until: 'It comes back by itself as soon as one of these is reached.',
    label: 'Snooze',
  },
} as const;

const soon = [
  ['Tomorrow', 1],
  ['In a week', 7],
  ['In a month', 30],
] as const;

/** Accepts as is, or snoozes: why, and what ends it. */
export function RestForm({
  event,
  workspace,
  subject,
  isBusy,
  onCancel,
  onMove,
}: MoveFormProps & { readonly event: 'accept' | 'snooze' }) {
  const currency = useBaseCurrency(workspace);
  const [reason, setReason] = useState<ReasonCode | ''>('');
  const [why, setWhy] = useState('');
  const [draft, setDraft] = useState(noUntil);
  const [wasSent, setSent] = useState(false);
  const said = texts[event];
  const read = readUntil(draft, currency, Date.now());
  const wrong = wasSent && 'wrong' in read ? read.wrong : {};
  const endsNever = event === 'snooze' && 'until' in read && read.until === null;
  const lacksWords = reason === 'other' && why.trim() === '';
  const field = (name: keyof typeof noUntil) => ({
    value: draft[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setDraft((was) => ({ ...was, [name]: target.value })),
    wrong: wrong[name] ?? null,
  });
  const submitted = (submit: FormEvent): void => {
    submit.preventDefault();
    setSent(true);
    if (reason === '' || lacksWords || 'wrong' in read || endsNever) return;
    onMove({ event, reason, why: why.trim() === '' ? null : why.trim(), until: read.until });
  };
  return (
    <form noValidate onSubmit={submitted} className="flex flex-col gap-4">
      <SelectField
        label={said.why}
        required
        value={reason}
        onChange={({ target }) => setReason(reasonsFor[event].find((one) => one === target.value) ?? '')}
        wrong={wasSent && reason === '' ? 'Choose a reason.' : null}
      >
        <option value="">Choose a reason</option>
        {reasonsFor[event].map((one) => (
          <option key={one} value={one}>
            {reasonTitles[one]}
          </option>
        ))}
      </SelectField>
      <TextArea
        label="In words"
        placeholder={said.hint}
        value={why}
        onChange={setWhy}
        required={reason === 'other'}
        maxLength={2000}
        wrong={wasSent && lacksWords ? 'Say it in words.' : null}
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 text-sm font-medium">Until</legend>
        <p className="text-xs text-soft">{said.until}</p>
        <div className="flex flex-wrap gap-1.5">
          {soon.map(([label, days]) => (
            <Button
              key={label}
              className="h-7 text-xs"
              aria-pressed={draft.day === dayIn(days)}
              onClick={() => setDraft((was) => ({ ...was, day: dayIn(days) }))}
            >
              {label}
            </Button>
          ))}
        </div>
        <TextField label="The end of this day" type="date" min={dayIn(0)} {...field('day')} />
        {currency !== noCurrency && (
          <TextField
            label={`It puts so much at risk, in ${currency}`}
            inputMode="decimal"
            {...field('amount')}
          />
        )}
        {subject.kind === 'problem' && (
          <TextField label="It has so many breaks" inputMode="numeric" {...field('count')} />
        )}
        {wasSent && endsNever && (
          <p role="alert" className="text-xs text-bad">
            Say what ends it. What is to rest for good is accepted as is.
          </p>
        )}
      </fieldset>
      <ModalFoot onCancel={onCancel} label={said.label} busy={isBusy} />
    </form>
  );
}
