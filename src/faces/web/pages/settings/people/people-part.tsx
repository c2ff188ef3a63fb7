import { useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { ask, at } from '../../../client/ask.ts';
import { several } from '../../../client/figures.ts';
import { useMay, useSession } from '../../../client/session.ts';
import { Button } from '../../../parts/button.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { inputClass } from '../../../parts/field.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { sayDone, sayRefused } from '../../../shell/toasts.tsx';
import { Invitations } from './invitations.tsx';
import { InviteModal } from './invite-modal.tsx';
import { PasswordLinkModal } from './password-link-modal.tsx';
import { type Role, roles } from './roles.ts';

interface Member {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  /** Null for those who may not invite. */
  readonly email: string | null;
}

/** Who belongs to the workspace, and what each may do. */
export function PeoplePart({ workspace }: { readonly workspace: string }) {
  const may = useMay(workspace, 'people');
  const client = useQueryClient();
  const { person: me } = useSession();
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [forgetful, setForgetful] = useState<Member | null>(null);
  const members = useQuery({
    queryKey: ['w', workspace, 'members'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly Member[] }>(at(workspace, 'members'), { signal }),
  });
  const reload = (): Promise<void> => client.invalidateQueries({ queryKey: ['w', workspace, 'members'] });
  const setRole = async ({ person, name }: Member, role: Role): Promise<void> => {
    try {
      await ask(at(workspace, 'members', person), { method: 'PUT', body: { role } });
      sayDone(`${name} is ${roles.find(({ id }) => id === role)?.title.toLowerCase() ?? role} now.`);
    } catch (thrown) {
      sayRefused(thrown);
    }
    await reload();
  };
  if (members.isError) return <Trouble thrown={members.error} again={() => void members.refetch()} />;
  if (members.data === undefined) return <Waiting rows={5} />;
  const all = members.data.items;
  return (
    <>
      <Panel
        title="Members"
        aside={
          may && (
            <Button
              look="main"
              icon={<UserPlus aria-hidden="true" size={14} />}
              onClick={() => setInviting(true)}
            >
              Invite
            </Button>
          )
        }
        flush
      >
        <Table
          caption={several(all.length, 'member')}
          least={may ? '46rem' : '20rem'}
          head={
            <>
              <Th>Name</Th>
              {may && <Th>E-mail</Th>}
              <Th>Role</Th>
              {may && (
                <Th>
                  <span className="sr-only">Actions</span>
                </Th>
              )}
            </>
          }
        >
          {all.map((member) => (
            <tr key={member.person}>
              <Td className="font-medium">
                {member.name}
                {member.person === me.id && <span className="font-normal text-soft"> (you)</span>}
              </Td>
              {may && <Td className="break-all">{member.email}</Td>}
              <Td>
                {may && member.person !== me.id ? (
                  <select
                    aria-label={`Role of ${member.name}`}
                    value={member.role}
                    onChange={({ target }) => void setRole(member, target.value as Role)}
                    className={`${inputClass} w-auto min-w-28`}
                  >
                    {roles.map(({ id, title }) => (
                      <option key={id} value={id}>
                        {title}
                      </option>
                    ))}
                  </select>
                ) : (
                  roles.find(({ id }) => id === member.role)?.title
                )}
              </Td>
              {may && (
                <Td right>
                  {member.person !== me.id && (
                    <Button
                      look="bare"
                      onClick={() => setForgetful(member)}
                      aria-label={`New password for ${member.name}`}
                    >
                      New password
                    </Button>
                  )}
                  {member.person !== me.id && (
                    <Button
                      look="bare"
                      onClick={() => setLeaving(member)}
                      aria-label={`Remove ${member.name}`}
                    >
                      Remove
                    </Button>
                  )}
                </Td>
              )}
            </tr>
          ))}
        </Table>
      </Panel>
      {may && <Invitations workspace={workspace} />}
      <Panel title="What the roles may do">
        <dl className="grid grid-cols-1 gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[6rem_1fr]">
          {roles.map(({ id, title, about }) => (
            <div key={id} className="contents">
              <dt className="font-medium">{title}</dt>
              <dd className="text-soft">{about}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <InviteModal workspace={workspace} open={inviting} onClose={() => setInviting(false)} />
      <PasswordLinkModal workspace={workspace} member={forgetful} onClose={() => setForgetful(null)} />
      <Confirm
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={`Remove ${leaving?.name ?? ''}?`}
        label="Remove"
        act={async () => {
          await ask(at(workspace, 'members', leaving?.person ?? ''), { method: 'DELETE' });
          sayDone(`${leaving?.name} is no longer in the workspace.`);
          await reload();
        }}
      >
        Their sessions and tokens of this workspace end at once. What they did stays in the history. They can
        be invited again.
      </Confirm>
    </>
  );
}
