import { inPush } from './in-push.ts';

/** A push fails, is marked with -1, and never tried again. */
export const failedPushParkedForever = inPush({
  id: 'failed-push-parked-forever',
  needs: [],
  mark: '-1',
  lost: (parcels, _, { random }) => parcels.filter(() => random.chance(0.2)),
});
