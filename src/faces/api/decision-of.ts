import { readDecision, type StandingDecision } from '../../app/decision/index.ts';
import type { State } from '../../model/workspace/index.ts';
import type { House, ReadingTools } from './action.ts';

interface Asked {
  readonly state: State;
  readonly house: House;
  readonly path: { readonly workspace: string };
  readonly query: { readonly environment?: string | undefined };
}

/** The decision that a request asks for a part of. */
export const decisionOf = ({ state, path, query }: Asked, { now }: ReadingTools): Promise<StandingDecision> =>
  readDecision(state, {
    workspace: path.workspace,
    environment: query.environment ?? 'production',
    now: now(),
  });

/** What every part of a decision hangs on: what it was worked out from, when, and by which version. */
export const decisionTag = async (request: Asked, tools: ReadingTools): Promise<string> =>
  `${(await decisionOf(request, tools)).tag}-${request.house.version}`;
