import type { AuditEntry, State } from '../../model/workspace/index.ts';
import { oneOf, whenAborted } from './latest.ts';

/** What can change, as those who watch tell it apart. */
export const changeKinds = [
  'run',
  'lives',
  'source',
  'file',
  'setting',
  'decision',
  'review',
  'channel',
  'comment',
  'people',
  'workspace',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** That something of a workspace changed; what it is now has to be asked for. */
export interface WorkspaceChange {
  /** Of the audit entry that says so: who comes back later goes on from there. */
  readonly sequence: number;
  readonly kind: ChangeKind;
  readonly id: string;
}

const AT_ONCE = 500;
/** Another process on the same PostgreSQL does not wake this one. */
const LOOK_AGAIN_MS = 5000;

const kinds: Readonly<Record<string, ChangeKind>> = {
  run: 'run',
  break: 'lives',
  problem: 'lives',
  change: 'lives',
  fix: 'lives',
  source: 'source',
  file: 'file',
  setting: 'setting',
  waiver: 'decision',
  proof: 'decision',
  decision: 'decision',
  review: 'review',
  'review-item': 'review',
  investigation: 'review',
  channel: 'channel',
  token: 'people',
  person: 'people',
  member: 'people',
  invitation: 'people',
};

/** What an audit entry changed; a recorded run changes the lives of breaks as well. */
export function changesOf({ sequence, action, subject }: AuditEntry): readonly WorkspaceChange[] {
  const { kind, id } = subject ?? { kind: 'workspace', id: '' };
  if (action.startsWith('comment.')) return [{ sequence, kind: 'comment', id }];
  const changed: WorkspaceChange = { sequence, kind: kinds[kind] ?? 'workspace', id };
  return action === 'run.record' ? [changed, { sequence, kind: 'lives', id }] : [changed];
}

/**
 * Everything that changes in a workspace from after an audit entry on, or from now on, until the signal: told by the
 * audit log, which knows every change once it holds.
 */
export async function* listChanges(
  state: State,
  workspace: string,
  after: number | null,
  signal: AbortSignal,
): AsyncGenerator<WorkspaceChange> {
  let woken = Promise.withResolvers<void>();
  const stopTelling = state.onChange((chain) => {
    if (chain === workspace) woken.resolve();
  });
  const stopped = whenAborted(signal);
  try {
    let last = after ?? (await state.audit.head(workspace))?.sequence ?? 0;
    while (!signal.aborted) {
      // What changes from here on wakes, even if the answer below does not have it yet.
      woken = Promise.withResolvers<void>();
      const entries = await state.audit.since(workspace, last, AT_ONCE);
      for (const entry of entries) yield* changesOf(entry);
      last = entries.at(-1)?.sequence ?? last;
      if (entries.length < AT_ONCE) await oneOf(LOOK_AGAIN_MS, woken.promise, stopped);
    }
  } finally {
    stopTelling();
  }
}
