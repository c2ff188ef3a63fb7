import { literal } from '../../../../ground/index.ts';
import { type LifeEventKind, listMoves, type Moves } from '../../../../model/workspace/index.ts';

/** A table of moves as rows `(from_state, event, to_state)` of SQL, all of them or those of one event. */
export function movesSql(moves: Moves, event?: LifeEventKind): string {
  const rows = listMoves(moves)
    .filter((one) => event === undefined || one.event === event)
    .map((one) => `(${literal(one.from)}, ${literal(one.event)}, ${literal(one.to)})`);
  return `(values ${rows.join(', ')}) as m (from_state, event, to_state)`;
}
