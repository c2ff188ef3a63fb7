import { useMembers } from '../../../client/members.ts';
import { TextField } from '../../../parts/field.tsx';
import { SelectField } from '../../../parts/select-field.tsx';

/** Which entries are wanted. */
export interface AuditSearch {
  readonly actor?: string;
  readonly action?: string;
  /** Instants. */
  readonly from?: string;
  readonly to?: string;
}

/** What is logged, in the words of the log. */
const actions = [
  'run.begin',
  'run.record',
  'run.failed',
  'run.cancelled',
  'run.abandoned',
  'run.resume',
  'break.acknowledge',
  'break.start',
  'break.assign',
  'break.accept',
  'break.snooze',
  'break.duplicate',
  'break.fix',
  'break.reopen',
  'problem.acknowledge',
  'problem.start',
  'problem.assign',
  'problem.accept',
  'problem.snooze',
  'problem.fix',
  'problem.reopen',
  'change.undo',
  'comment.add',
  'comment.edit',
  'comment.remove',
  'file.add',
  'file.remove',
  'source.add',
  'source.change',
  'source.archive',
  'setting.set',
  'setting.remove',
  'workspace.rename',
  'invitation.add',
  'invitation.withdraw',
  'invitation.accept',
  'member.change',
  'member.remove',
  'token.add',
  'token.revoke',
  'link.add',
  'password.change',
] as const;

/** Picks entries out by who, what and when. */
export function AuditFilter({
  workspace,
  filter,
  onChange,
}: {
  readonly workspace: string;
  readonly filter: AuditSearch;
  onChange(filter: AuditSearch): void;
}) {
  const members = useMembers(workspace);
  const set = (name: keyof AuditSearch, value: string): void => {
    const { [name]: _, ...rest } = filter;
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <div className="grid grid-cols-1 gap-3 border-b border-rule p-4 sm:grid-cols-2 lg:grid-cols-4">
      <SelectField
        label="Who"
        value={filter.actor ?? ''}
        onChange={({ target }) => set('actor', target.value)}
      >
        <option value="">Everybody</option>
        {members.map(({ person, name }) => (
          <option key={person} value={person}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="What"
        value={filter.action ?? ''}
        onChange={({ target }) => set('action', target.value)}
      >
        <option value="">Everything</option>
        {actions.map((action) => (
          <option key={action}>{action}</option>
        ))}
      </SelectField>
      <TextField
        label="From"
        type="date"
        value={dayIn(filter.from)}
        onChange={({ target }) => set('from', target.value === '' ? '' : startOf(target.value))}
      />
      <TextField
        label="To"
        type="date"
        value={dayIn(filter.to)}
        onChange={({ target }) => set('to', target.value === '' ? '' : endOf(target.value))}
      />
    </div>
  );
}

/** Days are those of this browser's zone, as the times in the table are. */
const startOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
const endOf = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();
function dayIn(instant: string | undefined): string {
  if (instant === undefined) return '';
  const at = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
