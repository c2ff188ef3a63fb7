import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Ban, Check, Clock, KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Token } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { useNames } from '../../../client/members.ts';
import { useMay } from '../../../client/session.ts';
import { dayOf } from '../../../client/time.ts';
import { Badge } from '../../../parts/badge.tsx';
import { Button } from '../../../parts/button.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Empty, Trouble, Waiting } from '../../../parts/states.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { useNow, When } from '../../../parts/when.tsx';
import { sayDone } from '../../../shell/toasts.tsx';
import { TokenModal } from './token-modal.tsx';

/** The keys with which programs call the API. */
export function TokensPart({ workspace }: { readonly workspace: string }) {
  const mayMake = useMay(workspace, 'people');
  const client = useQueryClient();
  const nameOf = useNames(workspace);
  const now = useNow();
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const key = ['w', workspace, 'tokens'];
  const tokens = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<{ readonly items: readonly Token[] }>(at(workspace, 'tokens'), { signal }),
  });
  if (tokens.isError) return <Trouble thrown={tokens.error} again={() => void tokens.refetch()} />;
  if (tokens.data === undefined) return <Waiting rows={4} />;
  const all = tokens.data.items;
  const make = mayMake && (
    <Button look="main" icon={<Plus aria-hidden="true" size={14} />} onClick={() => setMaking(true)}>
      Make a token
    </Button>
  );
  return (
    <>
      <Panel title="API tokens" aside={all.length > 0 && make} flush>
        {all.length === 0 ? (
          <Empty icon={KeyRound} title="No program calls the API yet" action={make}>
            A token lets one do so with the rights you give it. What there is to call is at{' '}
            <a href="/docs" className="underline">
              /docs
            </a>
            .
          </Empty>
        ) : (
          <Table
            caption="API tokens"
            least="48rem"
            head={
              <>
                <Th>Name</Th>
                <Th>May</Th>
                <Th>Made</Th>
                <Th>Last used</Th>
                <Th>State</Th>
                <Th>
                  <span className="sr-only">Actions</span>
                </Th>
              </>
            }
          >
            {all.map((token) => (
              <tr key={token.id}>
                <Td className="font-medium break-words">{token.name}</Td>
                <Td className="max-w-48">{token.scopes.join(', ')}</Td>
                <Td>
                  <When at={token.createdAt} />
                  <div className="text-xs text-soft">by {nameOf(token.person)}</div>
                </Td>
                <Td>{token.lastUsedAt === null ? 'never' : <When at={token.lastUsedAt} />}</Td>
                <Td>
                  <TokenState token={token} now={now} />
                </Td>
                <Td right>
                  {token.revokedAt === null && (
                    <Button
                      look="bare"
                      aria-label={`Revoke ${token.name}`}
                      onClick={() => setRevoking(token)}
                    >
                      Revoke
                    </Button>
                  )}
                </Td>
              </tr>
            ))}
          </Table>
        )}
      </Panel>
      <TokenModal workspace={workspace} open={making} onClose={() => setMaking(false)} />
      <Confirm
        open={revoking !== null}
        onClose={() => setRevoking(null)}
        title={`Revoke ${revoking?.name ?? ''}?`}
        label="Revoke"
        act={async () => {
          await ask(at(workspace, 'tokens', revoking?.id ?? '', 'revocation'), { method: 'POST' });
          sayDone(`${revoking?.name} is no longer in force.`);
          await client.invalidateQueries({ queryKey: key });
        }}
      >
        Whatever uses it is refused from its next call on. A token cannot be put in force again.
      </Confirm>
    </>
  );
}

function TokenState({
  token: { revokedAt, expiresAt },
  now,
}: {
  readonly token: Token;
  readonly now: number;
}) {
  if (revokedAt !== null)
    return (
      <Badge tone="quiet" icon={Ban}>
        Revoked
      </Badge>
    );
  if (expiresAt !== null && Date.parse(expiresAt) <= now)
    return (
      <Badge tone="quiet" icon={Clock}>
        Ended {dayOf(expiresAt)}
      </Badge>
    );
  return (
    <Badge tone="good" icon={Check}>
      {expiresAt === null ? 'In force' : `Until ${dayOf(expiresAt)}`}
    </Badge>
  );
}
