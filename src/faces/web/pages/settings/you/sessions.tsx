import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../client/ask.ts';
import { Button } from '../../../parts/button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { When } from '../../../parts/when.tsx';
import { sayDone, sayRefused } from '../../../shell/toasts.tsx';
import { browserIn } from './browser-in.ts';

interface OtherSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string | null;
}

const path = '/v1/session/others';

/** The other browsers one is signed in with. */
export function Sessions() {
  const client = useQueryClient();
  const others = useQuery({
    queryKey: ['session-others'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly OtherSession[] }>(path, { signal }),
  });
  const end = async (where: string, said: string): Promise<void> => {
    try {
      await ask(where, { method: 'DELETE' });
      sayDone(said);
    } catch (thrown) {
      sayRefused(thrown);
    }
    await client.invalidateQueries({ queryKey: ['session-others'] });
  };
  if (others.isError) return <Trouble thrown={others.error} again={() => void others.refetch()} />;
  const all = others.data?.items;
  return (
    <Panel
      title="Where else you are signed in"
      aside={
        all !== undefined &&
        all.length > 1 && (
          <Button onClick={() => void end(path, 'You are signed in here alone.')}>
            Sign out everywhere else
          </Button>
        )
      }
      flush
    >
      {all === undefined ? (
        <Waiting rows={2} />
      ) : all.length === 0 ? (
        <p className="p-4 text-sm text-soft">Nowhere: this is the only browser.</p>
      ) : (
        <ul className="divide-y divide-rule">
          {all.map(({ id, lastSeenAt, createdAt, userAgent }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-2.5 text-sm">
              <div>
                <div className="font-medium">{browserIn(userAgent)}</div>
                <div className="text-xs text-soft">
                  Last seen <When at={lastSeenAt} />, signed in <When at={createdAt} />
                </div>
              </div>
              <Button
                aria-label={`Sign out ${browserIn(userAgent)}`}
                onClick={() => void end(`${path}/${encodeURIComponent(id)}`, 'It is signed out.')}
              >
                Sign out
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
