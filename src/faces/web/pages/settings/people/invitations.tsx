import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, at } from '../../../client/ask.ts';
import { Button } from '../../../parts/button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { When } from '../../../parts/when.tsx';
import { sayDone, sayRefused } from '../../../shell/toasts.tsx';
import { type Role, roles } from './roles.ts';

interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** The invitations that nobody has used yet. */
export function Invitations({ workspace }: { readonly workspace: string }) {
  const client = useQueryClient();
  const key = ['w', workspace, 'invitations'];
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly Invitation[] }>(at(workspace, 'invitations'), { signal }),
  });
  const withdraw = async ({ id, email }: Invitation): Promise<void> => {
    try {
      await ask(at(workspace, 'invitations', id), { method: 'DELETE' });
      sayDone(`The link for ${email} is no longer good.`);
    } catch (thrown) {
      sayRefused(thrown);
    }
    await client.invalidateQueries({ queryKey: key });
  };
  const open = data?.items ?? [];
  if (open.length === 0) return null;
  return (
    <Panel title="Invited, not here yet" flush>
      <Table
        caption="Open invitations"
        least="30rem"
        head={
          <>
            <Th>E-mail</Th>
            <Th>Role</Th>
            <Th>Ends</Th>
            <Th>
              <span className="sr-only">Actions</span>
            </Th>
          </>
        }
      >
        {open.map((invitation) => (
          <tr key={invitation.id}>
            <Td className="break-all">{invitation.email}</Td>
            <Td>{roles.find(({ id }) => id === invitation.role)?.title}</Td>
            <Td>
              <When at={invitation.expiresAt} />
            </Td>
            <Td right>
              <Button
                look="bare"
                aria-label={`Take back the invitation of ${invitation.email}`}
                onClick={() => void withdraw(invitation)}
              >
                Take back
              </Button>
            </Td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
