import type { AuditEntry } from '../../../../api/answers.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Table, Td, Th } from '../../../parts/table.tsx';

/** Entries of the log; the details of each can be opened. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <Table
      caption="Audit log"
      least="44rem"
      head={
        <>
          <Th right>No.</Th>
          <Th>When</Th>
          <Th>Who</Th>
          <Th>What</Th>
          <Th>To what</Th>
          <Th>Details</Th>
        </>
      }
    >
      {entries.map(({ sequence, at, actor, action, subject, details, hash, previous }) => (
        <tr key={sequence}>
          <Td right>{sequence}</Td>
          <Td className="whitespace-nowrap">
            <time dateTime={at}>{dayAndTime(at)}</time>
          </Td>
          <Td>
            {actor.name}
            {actor.kind === 'token' && <span className="text-soft"> (token)</span>}
          </Td>
          <Td className="whitespace-nowrap">{action}</Td>
          <Td className="break-all">
            {subject === null ? (
              <span className="text-soft">the workspace</span>
            ) : (
              <>
                {subject.kind} <span className="font-mono text-xs text-soft">{subject.id}</span>
              </>
            )}
          </Td>
          <Td>
            <details>
              <summary className="cursor-pointer text-xs">Show</summary>
              <pre className="mt-1 max-w-md overflow-x-auto rounded bg-sunken p-2 font-mono text-xs whitespace-pre-wrap break-all">
                {JSON.stringify(details, null, 2)}
                {`\n\nhash     ${hash}\nprevious ${previous}`}
              </pre>
            </details>
          </Td>
        </tr>
      ))}
    </Table>
  );
}
