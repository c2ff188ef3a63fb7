import type { FormEvent } from 'react';
import { faultOf } from '../../client/faults.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Notice, RefusedNotice } from '../../parts/notice.tsx';
import { Entrance } from './entrance.tsx';
import { passwordFault } from './password-fault.ts';
import { PasswordField, passwordHelp } from './password-field.tsx';
import { typedIn, useEntering } from './use-entering.ts';
import { useSecret } from './use-secret.ts';

/** Where the first owner says who they are. */
export function Welcome() {
  const secret = useSecret();
  const { enter, busy, refused } = useEntering(({ workspaces: [first] }) =>
    first === undefined ? '/' : `/w/${encodeURIComponent(first.id)}`,
  );
  if (secret === null) return <LinkIsBroken />;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void enter('/v1/first-start', { secret, ...typedIn(event.currentTarget) });
  };
  const poor = passwordFault(refused);
  return (
    <Entrance
      title="Welcome to Tieout"
      about="You are the owner of this installation. Say who you are; others can be invited afterwards."
    >
      <form className="flex flex-col gap-4" onSubmit={submit}>
        {refused !== null && poor === null && <RefusedNotice thrown={refused} />}
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          required
          maxLength={200}
          autoFocus
          wrong={faultOf(refused, 'name')}
        />
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          help="You sign in with it. Nothing is sent to it."
          wrong={faultOf(refused, 'email')}
        />
        <PasswordField name="password" isNew help={passwordHelp} wrong={poor} />
        <TextField
          label="Name of the workspace"
          name="workspace"
          autoComplete="organization"
          maxLength={200}
          help="The merchant or the project whose two sides are compared. It can be changed later."
          wrong={faultOf(refused, 'workspace')}
        />
        <Button type="submit" look="main" className="w-full" disabled={busy}>
          {busy ? 'One moment …' : 'Begin'}
        </Button>
      </form>
    </Entrance>
  );
}

/** A link of which the part after the `#` is missing. */
function LinkIsBroken() {
  return (
    <Entrance title="This link is not whole">
      <Notice tone="warn" title="The part after the # is missing.">
        Open the link again as the server printed it; if it was opened before, start the server again for
        another.
      </Notice>
    </Entrance>
  );
}
