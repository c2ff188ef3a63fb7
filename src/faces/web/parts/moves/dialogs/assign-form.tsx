import { useMembers } from '../../../client/members.ts';
import { useSession } from '../../../client/session.ts';
import { PickList } from '../../pick-list.tsx';
import { isOne } from '../subject.ts';
import type { MoveFormProps } from './form-props.ts';

const NOBODY = 'nobody';

/** Who is to have it: somebody of the workspace, or nobody. */
export function AssignForm({ workspace, subject, isBusy, onMove }: MoveFormProps) {
  const { person: me } = useSession();
  const members = useMembers(workspace);
  const has = isOne(subject) ? (subject.assignee ?? NOBODY) : null;
  const people = [
    ...members.map(({ person, name, role }) => ({
      id: person,
      label: person === me.id ? `${name} (you)` : name,
      about: person === has ? 'has it now' : role,
    })),
    { id: NOBODY, label: 'Nobody', about: has === NOBODY ? 'as it is now' : 'take it back' },
  ];
  return (
    <PickList
      isEager
      items={people}
      label="Name of who is to have it"
      empty="Nobody in this workspace is called so."
      onPick={({ id }) => !isBusy && onMove({ event: 'assign', to: id === NOBODY ? null : id })}
    />
  );
}
