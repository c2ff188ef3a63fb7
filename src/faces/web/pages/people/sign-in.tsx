import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearch } from '@tanstack/react-router';
import { FlaskConical, KeyRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ask } from '../../client/ask.ts';
import { keepReturn } from '../../client/return-to.ts';
import { sessionQuery } from '../../client/session.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Notice, RefusedNotice } from '../../parts/notice.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { Entrance } from './entrance.tsx';
import { PasswordField } from './password-field.tsx';
import { typedIn, useEntering } from './use-entering.ts';

/** The ways in that the server has. */
interface WaysIn {
  readonly firstStart: boolean;
  readonly password: boolean;
  readonly openId: { readonly name: string } | null;
  readonly demo: boolean;
}

/** Where one says who one is. */
export function SignIn() {
  const { to: wanted, refused } = useSearch({ from: '/sign-in' });
  const to = wanted ?? '/';
  const { data: session } = useQuery(sessionQuery);
  const ways = useQuery({
    queryKey: ['sign-in'],
    queryFn: ({ signal }) => ask<WaysIn>('/v1/sign-in', { signal }),
  });
  const entering = useEntering(() => to);
  // Whoever comes to the demo is let in; who signed out of it wanted to go nowhere, and is asked.
  const comesToDemo = ways.data?.demo === true && wanted !== undefined && session === null;
  const { enter } = entering;
  const asked = useRef(false);
  useEffect(() => {
    if (!comesToDemo || asked.current) return;
    asked.current = true;
    void enter('/v1/sign-in/demo');
  }, [comesToDemo, enter]);
  if (session) return <Navigate to={to} replace />;
  if (ways.isError)
    return (
      <Entrance title="Sign in">
        <Trouble thrown={ways.error} again={() => void ways.refetch()} />
      </Entrance>
    );
  if (ways.data === undefined || (comesToDemo && entering.refused === null))
    return (
      <Entrance title="Sign in">
        <Waiting rows={4} />
      </Entrance>
    );
  const { firstStart, password, openId, demo } = ways.data;
  if (firstStart && !demo) return <FirstStart />;
  return (
    <Entrance title="Sign in">
      <div className="flex flex-col gap-4">
        {entering.refused !== null ? (
          <RefusedNotice thrown={entering.refused} />
        ) : (
          refused !== undefined && <RefusedElsewhere code={refused} name={openId?.name ?? 'the provider'} />
        )}
        {demo && (
          <Button
            look="main"
            className="w-full"
            disabled={entering.busy}
            icon={<FlaskConical aria-hidden="true" size={15} />}
            onClick={() => void entering.enter('/v1/sign-in/demo')}
          >
            Look around in the demo
          </Button>
        )}
        {openId !== null && (
          <a
            href="/v1/sign-in/openid"
            onClick={() => keepReturn(to)}
            className={buttonClass(demo ? 'plain' : 'main', 'w-full')}
          >
            <KeyRound aria-hidden="true" size={15} />
            Sign in with {openId.name}
          </a>
        )}
        {password && (demo || openId !== null) && <Or />}
        {password && <PasswordForm entering={entering} main={!demo && openId === null} />}
      </div>
    </Entrance>
  );
}

/** Signing in elsewhere led back here and nobody was let in. */
function RefusedElsewhere({ code, name }: { readonly code: string; readonly name: string }) {
  if (code === 'too-many-requests')
    return (
      <Notice tone="bad" said title="There were too many tries.">
        Wait a minute, then try again.
      </Notice>
    );
  return (
    <Notice tone="bad" said title={`The sign-in at ${name} cannot be used.`}>
      {code === 'sign-in-elsewhere-refused'
        ? 'Nobody here has the address you have there. Ask an admin of the workspace to invite it, then try again.'
        : 'Try again; if it stays so, an admin finds the reason in the log of the server.'}
    </Notice>
  );
}

function Or() {
  return (
    <div className="flex items-center gap-3 text-xs text-soft">
      <span className="h-px flex-1 bg-rule" />
      or
      <span className="h-px flex-1 bg-rule" />
    </div>
  );
}

function PasswordForm({
  entering: { enter, busy },
  main,
}: {
  readonly entering: ReturnType<typeof useEntering>;
  readonly main: boolean;
}) {
  const form = useRef<HTMLFormElement>(null);
  const submit = async (): Promise<void> => {
    if (form.current === null) return;
    const { email = '', password = '' } = typedIn(form.current);
    if (await enter('/v1/sign-in', { email: email.trim(), password })) return;
    // The password is the likelier slip: it can be typed over at once.
    form.current?.querySelector<HTMLInputElement>('[name="password"]')?.select();
  };
  return (
    <form
      ref={form}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        autoFocus={main}
      />
      <PasswordField name="password" />
      <Button type="submit" look={main ? 'main' : 'plain'} className="w-full" disabled={busy}>
        {busy ? 'One moment …' : 'Sign in'}
      </Button>
      <p className="text-xs text-soft">
        Forgotten? An admin of your workspace makes you a link for a new one; for an owner,{' '}
        <code className="font-mono">tieout serve --new-link</code> prints one.
      </p>
    </form>
  );
}

function FirstStart() {
  return (
    <Entrance title="Nobody has an account here yet">
      <Notice tone="info" title="Open the link that the server printed when it was started.">
        It begins with this address and goes on with <code className="font-mono">/welcome#</code>. It works
        once and for a day; starting the server again prints another.
      </Notice>
    </Entrance>
  );
}
