import type { State } from '../../../model/workspace/index.ts';
import type { Outlet } from '../../reading/index.ts';
import { evidenceOf } from '../gate/evidence.ts';
import { readKept } from '../gate/read-taken.ts';
import { packFiles } from './pack-files.ts';
import { zip } from './zip.ts';

/** Sends the evidence pack of a decision as a zip. Fails with `record-not-found` or `evidence-unreadable`. */
export async function sendPack(
  state: State,
  { workspace, id }: { readonly workspace: string; readonly id: string },
  out: Outlet,
): Promise<void> {
  const { decision, documents } = await readKept(state, { workspace, id });
  const [entry] = await state.audit.list(
    workspace,
    { action: 'decision.take', subject: { kind: 'decision', id } },
    { limit: 1 },
  );
  const { by, at, reason, revoked, codeVersion } = decision;
  const named = await state.workspaces.get(workspace);
  const files = await packFiles({
    title: named?.name ?? workspace,
    documents,
    evidence: evidenceOf(documents.evidence),
    taken: {
      id,
      by,
      at,
      reason,
      revoked,
      audit: entry === undefined ? null : { sequence: entry.sequence, hash: entry.hash },
    },
    codeVersion,
  });
  out.begin({ name: `${id}.zip`, type: 'application/zip' });
  await out.write(zip(files));
}
