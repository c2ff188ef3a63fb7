import { failure } from '../../ground/index.ts';
import { type AuditHead, type AuditVerdict, INSTALLATION, type State } from '../../model/workspace/index.ts';
import { openStanding } from './open-workspaces.ts';

/** What was found of one chain of the audit log. */
export interface ChainReport {
  /** Workspace, or `installation`. */
  readonly chain: string;
  /** What the workspace is called; null for the installation. */
  readonly name: string | null;
  readonly verdict: AuditVerdict;
}

/** A head that was printed, and the chain that still holds it. */
export interface HeadReport {
  readonly head: string;
  readonly chain: string | null;
}

export interface AuditReport {
  readonly holds: boolean;
  readonly chains: readonly ChainReport[];
  readonly heads: readonly HeadReport[];
}

const AT_ONCE = 1000;

/**
 * Works out every hash of the audit log again, and looks for heads that were printed: `hash` or `sequence:hash`. Fails with
 * `file-not-found`, `usage-bad-value` or the codes `state-...`.
 */
export async function verifyAudit(where: string, printed: readonly string[]): Promise<AuditReport> {
  const wanted = printed.map(readHead);
  const { state } = await openStanding(where);
  try {
    const names = new Map((await state.workspaces.list()).map(({ id, name }) => [id, name]));
    const chains: ChainReport[] = [];
    const found = new Map<string, string>();
    for (const chain of new Set([INSTALLATION, ...(await state.audit.chains())])) {
      const verdict = await state.audit.verify(chain);
      chains.push({ chain, name: names.get(chain) ?? null, verdict });
      for (const head of await headsIn(state, chain, wanted)) found.set(head, chain);
    }
    const heads = printed.map((head) => ({ head, chain: found.get(head) ?? null }));
    const holds = chains.every(({ verdict }) => verdict.holds) && heads.every(({ chain }) => chain !== null);
    return { holds, chains, heads };
  } finally {
    await state.close();
  }
}

interface WantedHead {
  readonly text: string;
  readonly hash: string;
  readonly sequence: number | null;
}

function readHead(text: string): WantedHead {
  const match = /^(?:(\d{1,15}):)?([0-9a-f]{64})$/.exec(text);
  if (match === null)
    throw failure('usage-bad-value', { option: '--head', value: text, expected: 'a hash, or sequence:hash' });
  return { text, hash: match[2] ?? '', sequence: match[1] === undefined ? null : Number(match[1]) };
}

/** Which of the heads a chain holds, as they were printed. */
async function headsIn(
  state: State,
  chain: string,
  wanted: readonly WantedHead[],
): Promise<readonly string[]> {
  if (wanted.length === 0) return [];
  const found: string[] = [];
  const fits = (one: WantedHead, { sequence, hash }: AuditHead): boolean =>
    one.hash === hash && (one.sequence === null || one.sequence === sequence);
  for (let after = 0; ; ) {
    const entries = await state.audit.since(chain, after, AT_ONCE);
    for (const entry of entries)
      found.push(...wanted.filter((one) => fits(one, entry)).map(({ text }) => text));
    const last = entries.at(-1);
    if (last === undefined) return found;
    after = last.sequence;
  }
}
