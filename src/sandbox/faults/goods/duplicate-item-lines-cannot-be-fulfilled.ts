import { inPush } from './in-push.ts';

/** Two lines of the same item are matched by SKU: the call is refused. */
export const duplicateItemLinesCannotBeFulfilled = inPush({
  id: 'duplicate-item-lines-cannot-be-fulfilled',
  needs: [],
  lost: (parcels) =>
    parcels.filter(([, { lines }]) => new Set(lines.map(({ item }) => item)).size < lines.length),
});
