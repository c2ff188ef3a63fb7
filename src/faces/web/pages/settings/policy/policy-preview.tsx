import { useState } from 'react';
import { ask, at } from '../../../client/ask.ts';
import { several } from '../../../client/figures.ts';
import { RefusedNotice } from '../../../parts/notice.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { useDoing } from '../../../shell/use-doing.ts';

interface Change {
  readonly part: string;
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** Asks what another policy would say otherwise; nothing is saved. */
export function usePolicyPreview(workspace: string) {
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const { run, busy, refused, forget } = useDoing();
  return {
    changes,
    busy,
    refused,
    forget: () => {
      setChanges(null);
      forget();
    },
    ask: async (value: unknown): Promise<void> => {
      const answer = await run(() =>
        ask<{ readonly changes: readonly Change[] }>(at(workspace, 'policy', 'preview'), {
          method: 'POST',
          body: { value },
        }),
      );
      setChanges(answer?.changes ?? null);
    },
  };
}

/** What would be said otherwise. */
export function PolicyPreview({ preview }: { readonly preview: ReturnType<typeof usePolicyPreview> }) {
  const { changes, refused } = preview;
  if (refused !== null) return <RefusedNotice thrown={refused} className="mt-3" />;
  if (changes === null) return null;
  return (
    <div className="mt-3">
      <p role="status" className="text-sm font-medium">
        {changes.length === 0
          ? 'Nothing would be said otherwise.'
          : `${several(changes.length, 'thing')} would be said otherwise:`}
      </p>
      {changes.length > 0 && (
        <Table
          caption="What would be said otherwise"
          least="30rem"
          head={
            <>
              <Th>Of</Th>
              <Th>Now</Th>
              <Th>Then</Th>
            </>
          }
        >
          {changes.map(({ part, id, title, from, to }) => (
            <tr key={`${part} ${id}`}>
              <Td>
                {title} <span className="text-soft">({part})</span>
              </Td>
              <Td>{from}</Td>
              <Td className="font-medium">{to}</Td>
            </tr>
          ))}
        </Table>
      )}
    </div>
  );
}
