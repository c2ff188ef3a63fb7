import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { useEffect, useState } from 'react';
import { symptomTitles, words } from '../../../../model/words.ts';
import type { DetectorProof, GateAnswer, ProofJob } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { count, several } from '../../client/figures.ts';
import { useMay } from '../../client/session.ts';
import { makeOld } from '../../client/workspace-events.ts';
import { Button } from '../../parts/button.tsx';
import { Notice, RefusedNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table, Td, Th } from '../../parts/table.tsx';
import { When } from '../../parts/when.tsx';
import { useDoing } from '../../shell/use-doing.ts';

const EVERY_MS = 1500;

/** Whether the detector finds what is wrong: faults planted in a copy of the data, and what was found of them. */
export function Detector({ workspace, gate }: { readonly workspace: string; readonly gate: GateAnswer }) {
  const may = useMay(workspace, 'run');
  const client = useQueryClient();
  const { run, busy, refused } = useDoing();
  const [id, setId] = useState<string | null>(null);
  const job = useQuery({
    queryKey: ['w', workspace, 'proofs', id],
    queryFn: ({ signal }) => ask<ProofJob>(at(workspace, 'proofs', id ?? ''), { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? EVERY_MS : false),
  });
  const state = job.data?.state;
  useEffect(() => {
    if (state !== undefined && state !== 'running') makeOld(client, workspace, 'decision');
  }, [state, client, workspace]);
  const start = async (): Promise<void> => {
    const begun = await run(() =>
      ask<ProofJob>(at(workspace, 'proofs'), { method: 'POST', body: { environment: gate.environment } }),
    );
    if (begun !== null) setId(begun.id);
  };
  const isRunning = state === 'running';
  return (
    <Panel
      title="Proof of the detector"
      aside={
        may && (
          <Button
            icon={<FlaskConical aria-hidden="true" size={14} />}
            disabled={busy || isRunning}
            onClick={() => void start()}
          >
            {isRunning ? 'Planting faults …' : 'Plant faults in a copy'}
          </Button>
        )
      }
    >
      <p className="max-w-prose text-sm text-soft">
        Before a green counts, faults planted in a copy of the data must have been found. The data themselves
        stay as they are.
      </p>
      <div role="status">
        {isRunning && <p className="mt-2 text-sm">Faults are being planted and looked for …</p>}
      </div>
      {refused !== null && <RefusedNotice thrown={refused} className="mt-2" />}
      {job.data?.failure != null && (
        <Notice tone="bad" said title={job.data.failure.message} className="mt-2">
          {job.data.failure.hint}
        </Notice>
      )}
      {gate.proof === null ? (
        <p className="mt-2 text-sm">It was never tried on these data.</p>
      ) : (
        <Found proof={gate.proof} />
      )}
    </Panel>
  );
}

function Found({ proof }: { readonly proof: DetectorProof }) {
  const { planted, notProvable, extra, orders } = proof;
  return (
    <>
      <p className="mt-2 text-sm">
        Tried <When at={proof.at} />, in {several(orders.copy, 'order')}
        {orders.copy < orders.data && ` of ${count(orders.data)}`}:{' '}
        {planted.every(({ missed }) => missed.length === 0)
          ? 'everything that was planted was found'
          : 'not everything that was planted was found'}
        {extra === 0
          ? ', and nothing else.'
          : `, and ${several(extra, 'break')} besides that nobody planted.`}
      </p>
      <Table
        caption="Faults that were planted"
        least="32rem"
        head={
          <>
            <Th>Fault</Th>
            <Th>Symptom</Th>
            <Th right>Planted</Th>
            <Th right>Found</Th>
            <Th>Missed</Th>
          </>
        }
      >
        {planted.map(({ fault, symptom, planted: number, found, missed }) => (
          <tr key={fault}>
            <Td>{words(fault)}</Td>
            <Td>{symptomTitles[symptom]}</Td>
            <Td right>{count(number)}</Td>
            <Td right>{count(found)}</Td>
            <Td>{missed.length === 0 ? 'none' : missed.slice(0, 5).join(', ')}</Td>
          </tr>
        ))}
      </Table>
      {notProvable.length > 0 && (
        <p className="mt-2 text-xs text-soft">
          Not to be planted in these data:{' '}
          {notProvable.map(({ fault, why }) => `${words(fault)} (${why})`).join('; ')}
        </p>
      )}
    </>
  );
}
