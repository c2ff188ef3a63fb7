import type { Actor, Changing, Json, State } from '../../model/workspace/index.ts';
import type { WorkspaceTools } from './record-run.ts';

/** Who asks for a change, and what they are handed for it. */
export interface Caller<T> extends WorkspaceTools {
  /** As the audit log names them. */
  readonly actor: Actor;
  /** The person behind it: `usr_...`. */
  readonly person: string;
  /** What must be on the disk together with the change, such as the answer that a face gives to it. */
  readonly alongside?: (changing: Changing, result: T) => Promise<void>;
}

/** What the audit log says of a change. */
export interface Said {
  /** Name of the action, such as `source.add`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly details: Json;
}

/** Makes one change of a workspace, its audit entry, and what has to come along, all at once. */
export function changeAs<T>(
  state: State,
  workspace: string,
  { actor, now, newId, alongside }: Caller<T>,
  said: Said | ((result: T) => Said),
  work: (changing: Changing) => Promise<T>,
): Promise<T> {
  return state.change(workspace, async (changing) => {
    const result = await work(changing);
    const entry = typeof said === 'function' ? said(result) : said;
    changing.record({ id: newId('aud'), at: now(), actor, ...entry });
    await alongside?.(changing, result);
    return result;
  });
}
