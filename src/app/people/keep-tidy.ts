import type { State } from '../../model/workspace/index.ts';
import type { WorkspaceTools } from '../workspace/index.ts';
import { later } from './sessions.ts';

const HOUR_MS = 60 * 60 * 1000;
/** Sessions that have ended are kept so long, for those who look into what happened. */
const KEPT_MS = 30 * 24 * HOUR_MS;

/** Forgets what is over: now, and every hour until what this gives is called. */
export async function keepTidy(
  state: State,
  { now }: Pick<WorkspaceTools, 'now'>,
  onFault: (thrown: unknown) => void,
): Promise<() => void> {
  const tidy = async (): Promise<void> => {
    const at = now();
    await state.sessions.prune(later(at, -KEPT_MS));
    await state.idempotency.prune(at);
  };
  await tidy();
  const timer = setInterval(() => void tidy().catch(onFault), HOUR_MS).unref();
  return () => clearInterval(timer);
}
