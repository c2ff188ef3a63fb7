import { inPush } from './in-push.ts';

/** The shop asks a service to fulfil, nobody accepts, and the parcels the ERP tells of are refused. */
export const fulfilmentRequestNotAccepted = inPush({
  id: 'fulfilment-request-not-accepted',
  needs: ['split-shipments'],
  lost: (parcels, { unaccepted }) => {
    const service = parcels.filter(([{ location }]) => location.kind === 'third-party');
    for (const [{ location }] of service) unaccepted.add(location.id);
    return service;
  },
});
