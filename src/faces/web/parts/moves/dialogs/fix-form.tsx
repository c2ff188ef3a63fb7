import { type FormEvent, useState } from 'react';
import { rootCauses } from '../../../../../model/decision/index.ts';
import { words } from '../../../../../model/words.ts';
import { asLocalInput, fromLocalInput } from '../../../client/time.ts';
import { Choice } from '../../choice.tsx';
import { TextField } from '../../field.tsx';
import { ModalFoot } from '../../modal.tsx';
import { SelectField } from '../../select-field.tsx';
import { TextArea } from '../../text-area.tsx';
import { isOne } from '../subject.ts';
import type { MoveFormProps } from './form-props.ts';
import { UpstreamWarning } from './upstream-warning.tsx';

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

const depths = [
  { id: 'unsaid', label: 'Not known yet' },
  {
    id: 'tactical',
    label: 'The symptom',
    about: 'A patch or a work-around: what lets it happen is still there.',
  },
  { id: 'root-cause', label: 'The cause', about: 'What let it happen is gone.' },
] as const;

const causes = [{ id: '', label: 'Not known yet' }, ...rootCauses.map((id) => ({ id, label: words(id) }))];

/** Records a fix: what was changed, from when on, and for which records. */
export function FixForm({ workspace, subject, isBusy, onCancel, onMove }: MoveFormProps) {
  const [what, setWhat] = useState('');
  const [since, setSince] = useState(() => asLocalInput(new Date().toISOString()));
  const [scope, setScope] = useState<(typeof scopes)[number]['id']>('whole');
  const [depth, setDepth] = useState<(typeof depths)[number]['id']>('unsaid');
  const [cause, setCause] = useState('');
  const [wasSent, setSent] = useState(false);
  const effectiveAt = fromLocalInput(since);
  const isOneProblem = isOne(subject) && subject.kind === 'problem';
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    setSent(true);
    if (what.trim() === '' || effectiveAt === null) return;
    const wholeProblem = isOneProblem && scope === 'whole';
    const ends = { depth: depth === 'unsaid' ? null : depth, cause: cause === '' ? null : cause };
    onMove({ event: 'fix', fix: { what: what.trim(), effectiveAt, wholeProblem, ...ends } });
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
      <Choice
        label="What it takes away"
        name="depth"
        options={depths}
        value={depth}
        onChange={(next) => setDepth(next)}
      />
      {depth === 'tactical' && <UpstreamWarning workspace={workspace} />}
      <SelectField label="Its cause" value={cause} onChange={({ target }) => setCause(target.value)}>
        {causes.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      <p className="text-sm text-soft">
        It counts as fixed, and as proven only once enough records have passed without a break.
      </p>
      <ModalFoot onCancel={onCancel} label="Record the fix" busy={isBusy} />
    </form>
  );
}
