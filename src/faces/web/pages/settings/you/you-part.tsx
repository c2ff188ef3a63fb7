import { useSession } from '../../../client/session.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';

/** One's own account. */
export function YouPart(_: { readonly workspace: string }) {
  const { person, demo } = useSession();
  return (
    <>
      <Panel title="You">
        <Facts
          facts={[
            ['Name', person.name],
            ['E-mail', person.email],
          ]}
        />
      </Panel>
      {!demo && (
        <Panel title="Password">
          <PasswordForm />
        </Panel>
      )}
      <Sessions />
    </>
  );
}
