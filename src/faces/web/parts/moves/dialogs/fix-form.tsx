import { type FormEvent, useState } from 'react';
import { asLocalInput, fromLocalInput } from '../../../client/time.ts';
import { Choice } from '../../choice.tsx';
import { TextField } from '../../field.tsx';
import { ModalFoot } from '../../modal.tsx';
import { TextArea } from '../../text-area.tsx';
import { isOne } from '../subject.ts';
import type { MoveFormProps } from './form-props.ts';

const scopes = [
  {
    id: 'whole',
    label: 'Whatever is like this problem from then on',
    about:
      'A new break of the same kind and conditions, in a record made later, says that the fix does not hold.',
  },
  {
    id: 'named',
    label: 'Only the breaks it has now',
    about: 'For data that were mended by hand: new breaks say nothing about the fix.',
  },
] as const;

/** Records a fix: what was changed, from when on, and for which records. */
export function FixForm({ subject, isBusy, onCancel, onMove }: MoveFormProps) {
  const [what, setWhat] = useState('');
  const [since, setSince] = useState(() => asLocalInput(new Date().toISOString()));
  const [scope, setScope] = useState<(typeof scopes)[number]['id']>('whole');
  const [wasSent, setSent] = useState(false);
  const effectiveAt = fromLocalInput(since);
  const isOneProblem = isOne(subject) && subject.kind === 'problem';
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    setSent(true);
    if (what.trim() === '' || effectiveAt === null) return;
    const wholeProblem = isOneProblem && scope === 'whole';
    onMove({ event: 'fix', fix: { what: what.trim(), effectiveAt, wholeProblem } });
  };
  return (
    <form noValidate onSubmit={submitted} className="flex flex-col gap-4">
      <TextArea
        label="What was changed"
        placeholder="Mapped the tax title of Quebec in the connector"
        value={what}
        onChange={setWhat}
        required
        maxLength={2000}
        wrong={wasSent && what.trim() === '' ? 'Say what was changed.' : null}
      />
      <TextField
        label="In effect since"
        type="datetime-local"
        value={since}
        onChange={({ target }) => setSince(target.value)}
        required
        help="In the time of this browser. Records made before it are old ones that wait to be mended, and never held against the fix."
        wrong={wasSent && effectiveAt === null ? 'Give a day and a time.' : null}
      />
      {isOneProblem ? (
        <Choice
          label="What it is for"
          name="scope"
          options={scopes}
          value={scope}
          onChange={(next) => setScope(next)}
        />
      ) : (
        <p className="text-sm text-soft">
          It is for these alone. To hold it against what is to come, record it on the problem.
        </p>
      )}
      <p className="text-sm text-soft">
        It counts as fixed, and as proven only once enough records have passed without a break.
      </p>
      <ModalFoot onCancel={onCancel} label="Record the fix" busy={isBusy} />
    </form>
  );
}
