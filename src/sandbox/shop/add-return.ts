import type { Bag } from '../records/bag.ts';
import { nothing } from '../records/bag.ts';
import type { Location } from '../records/merchant.ts';
import type { Instant, OrderLine, Return } from '../records/order.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** Adds a processed return of one unit of a line and of others beside it, to where it came from. */
export function addReturn(
  draft: Draft,
  scene: Scene,
  wish: {
    readonly at: Instant;
    readonly line: OrderLine;
    readonly restocked: number;
    readonly exchange?: readonly OrderLine[];
    readonly fee?: Bag;
    /** Lines of which a unit comes back as well. */
    readonly beside?: readonly OrderLine[];
    /** Another place than the one they left. */
    readonly to?: Location;
    readonly calledOff?: boolean;
  },
): Return {
  const location = wish.to ?? wish.line.assigned[0]?.location ?? scene.warehouses[0];
  if (!location) throw new Error('a merchant has a warehouse');
  const made: Return = {
    id: scene.ids.take('return'),
    name: `${draft.name}-R${draft.returns.length + 1}`,
    at: wish.at,
    status: wish.calledOff ? 'called-off' : 'closed',
    lines: [wish.line, ...(wish.beside ?? [])].map((line) => ({
      line,
      quantity: 1,
      // A sale of no product has no stock to go back to.
      restocked: line.variant === null ? 0 : wish.restocked,
      location,
    })),
    exchange: wish.exchange ?? [],
    fee: wish.fee ?? nothing,
  };
  draft.returns.push(made);
  return made;
}
