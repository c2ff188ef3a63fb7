import { type FormEvent, useState } from 'react';
import { ask, Refused } from '../../../client/ask.ts';
import { useSession } from '../../../client/session.ts';
import { Button } from '../../../parts/button.tsx';
import { RefusedNotice } from '../../../parts/notice.tsx';
import { useDoing } from '../../../shell/use-doing.ts';
import { passwordFault } from '../../people/password-fault.ts';
import { PasswordField, passwordHelp } from '../../people/password-field.tsx';
import { typedIn } from '../../people/use-entering.ts';

/** Changes one's password; who knows the old one does it again with the new. */
export function PasswordForm() {
  const { person } = useSession();
  const { run, busy, refused } = useDoing();
  const [round, setRound] = useState(0);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { current, next } = typedIn(event.currentTarget);
    const done = await run(
      () => ask('/v1/session/password', { method: 'PUT', body: { current, next } }),
      'Your password is changed.',
    );
    if (done !== null) setRound(round + 1);
  };
  const poor = passwordFault(refused, 'next');
  const isOther = refused instanceof Refused && refused.problem.code === 'sign-in-refused';
  return (
    <form key={round} className="flex max-w-sm flex-col gap-4" onSubmit={(event) => void submit(event)}>
      {/* A password manager sees whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={person.email} readOnly hidden />
      {refused !== null && poor === null && !isOther && <RefusedNotice thrown={refused} />}
      <PasswordField
        label="The one you have"
        name="current"
        wrong={isOther ? 'This is not the password you have.' : null}
      />
      <PasswordField label="The new one" name="next" isNew help={passwordHelp} wrong={poor} />
      <Button type="submit" className="self-start" disabled={busy}>
        {busy ? 'One moment …' : 'Change the password'}
      </Button>
    </form>
  );
}
