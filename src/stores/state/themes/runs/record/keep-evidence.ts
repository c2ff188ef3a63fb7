import { hash } from 'node:crypto';
import type { RunResult, RunStart } from '../../../../../model/workspace/index.ts';
import { ask } from '../../../ask.ts';
import type { Work } from '../../../connection.ts';
import { type CopyValue, copyInto } from '../../../copy-into.ts';
import { trackedId } from './tracked-id.ts';

/** Keeps what people judge breaks by; what is the same as before is not written again, and still of the run before. */
export async function keepEvidence(
  work: Work,
  { id, workspace, environment }: RunStart,
  { evidence = new Map() }: RunResult,
): Promise<void> {
  if (evidence.size === 0) return;
  await ask(
    work.db,
    `create temporary table incoming_evidence (id text collate "C", seal text collate "C", body jsonb) on commit drop`,
  );
  await copyInto(work, 'incoming_evidence', ['id', 'seal', 'body'], rowsOf(evidence, environment));
  await ask(
    work.db,
    `insert into break_evidence as e (workspace, id, run, seal, body)
     select $1, i.id, $2, i.seal, i.body from incoming_evidence i
     join breaks b on b.workspace = $1 and b.id = i.id order by i.id
     on conflict (workspace, id) do update set run = excluded.run, seal = excluded.seal, body = excluded.body
       where e.seal <> excluded.seal`,
    [workspace, id],
  );
}

function* rowsOf(
  evidence: NonNullable<RunResult['evidence']>,
  environment: string,
): Generator<readonly CopyValue[]> {
  for (const [found, kept] of evidence) {
    const body = JSON.stringify(kept);
    yield [trackedId(environment, found), hash('md5', body, 'base64'), body];
  }
}
