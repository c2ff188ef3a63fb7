import { inPush } from './in-push.ts';

/** A line is sourced from two places and one line in the ERP: only the first place's parcel is told. */
export const lineSplitOverTwoLocations = inPush({
  id: 'line-split-over-two-locations',
  needs: ['split-shipments'],
  lost: (parcels, { order }) => {
    const split = order.lines.find(
      ({ assigned }) => new Set(assigned.map(({ location }) => location.id)).size > 1,
    );
    if (split === undefined) return [];
    return parcels.filter(([{ lines }]) => lines.some(({ line }) => line.id === split.id)).slice(1);
  },
});
