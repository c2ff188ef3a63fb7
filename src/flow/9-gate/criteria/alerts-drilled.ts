import { criterion, judged, unknown } from '../criterion.ts';
import { byMoment, counted, earliest, named } from '../say.ts';
import { monthOld } from './shared/month-old.ts';

/** Alerts arrive. */
export const alertsDrilled = criterion({
  id: 'alerts-drilled',
  title: 'Alerts arrive',
  hard: false,
  claim: 'In a drill the alerts were fired, and they arrived.',
  why: 'Monitoring that was never seen to fire is no monitoring [proposal].',
  role: 'integration',
  parameters: { maxAgeDays: monthOld },
  threshold: () => 'every alert of the last drills arrived',
  read: ({ readiness: { alertDrills } }) => {
    const last = [...new Map((alertDrills ?? []).toSorted(byMoment).map((one) => [one.what, one])).values()];
    if (last.length === 0) return unknown('No drill of alerts is recorded.');
    const lost = last.filter(({ arrived }) => !arrived).map(({ what }) => what);
    const says =
      lost.length === 0
        ? `${counted(last.length, 'alert')} fired, and all arrived.`
        : `Did not arrive: ${named(lost)}.`;
    const evidence = last.map(({ what }) => ({ kind: 'alert-drill', id: what }));
    return judged(
      lost.length === 0,
      `${last.length - lost.length} of ${last.length}`,
      earliest(last.map(({ at }) => at)),
      evidence,
      says,
    );
  },
});
