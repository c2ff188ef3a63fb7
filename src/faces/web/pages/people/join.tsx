import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { faultOf } from '../../client/faults.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Notice, RefusedNotice } from '../../parts/notice.tsx';
import { Entrance } from './entrance.tsx';
import { passwordFault } from './password-fault.ts';
import { PasswordField, passwordHelp } from './password-field.tsx';
import { typedIn, useEntering } from './use-entering.ts';
import { useSecret } from './use-secret.ts';

/** Where somebody who was invited says who they are. */
export function Join() {
  const secret = useSecret();
  const [isHere, setHere] = useState(false);
  const { enter, busy, refused } = useEntering(({ workspaces }) => {
    const last = workspaces.at(-1);
    return last === undefined ? '/' : `/w/${encodeURIComponent(last.id)}`;
  });
  if (secret === null)
    return (
      <Entrance title="This link is not whole">
        <Notice tone="warn" title="The part after the # is missing.">
          Open the invitation again as it was given to you, or ask for another.
        </Notice>
        <Link to="/sign-in" className={buttonClass('plain', 'mt-4 w-full')}>
          I have an account
        </Link>
      </Entrance>
    );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void enter('/v1/invitations/accept', { secret, ...typedIn(event.currentTarget) });
  };
  const poor = passwordFault(refused);
  return (
    <Entrance
      title="Come in"
      about={
        isHere
          ? 'Give the password you have, and the workspace is among yours.'
          : 'You were handed a link. Choose a password with it; then you are in.'
      }
    >
      <form className="flex flex-col gap-4" onSubmit={submit}>
        {refused !== null && poor === null && <RefusedNotice thrown={refused} />}
        {!isHere && (
          <TextField
            label="Your name"
            name="name"
            autoComplete="name"
            maxLength={200}
            autoFocus
            help="Others see it beside what you do. Not needed for a new password."
            wrong={faultOf(refused, 'name')}
          />
        )}
        {isHere ? (
          <PasswordField key="old" name="password" wrong={poor} />
        ) : (
          <PasswordField key="new" name="password" isNew help={passwordHelp} wrong={poor} />
        )}
        <label className="flex min-h-7 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={isHere}
            onChange={({ target }) => setHere(target.checked)}
            className="size-4 accent-(--accent-back)"
          />
          I have an account here already
        </label>
        <Button type="submit" look="main" className="w-full" disabled={busy}>
          {busy ? 'One moment …' : 'Join'}
        </Button>
      </form>
    </Entrance>
  );
}
