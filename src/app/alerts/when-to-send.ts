import { formatInstant, parseInstant } from '../../ground/time.ts';
import { nextWallTime, wallClockAt } from '../../ground/wall-time.ts';
import type { Alert, AlertChannel, Delivery, QuietHours } from '../../model/workspace/index.ts';

type Timing = Pick<AlertChannel, 'digest' | 'quiet' | 'criticalAtOnce' | 'timeZone'>;

/** When an alert goes out on a channel, and whether by itself or with others. */
export function whenToSend(
  channel: Timing,
  { severity, at }: Pick<Alert, 'severity' | 'at'>,
): Pick<Delivery, 'kind' | 'dueAt'> {
  const { digest, quiet, criticalAtOnce, timeZone: zone } = channel;
  const now = parseInstant(at) ?? 0;
  const iso = (instant: number): string => formatInstant(instant, 'UTC');
  if (severity === 'critical' && criticalAtOnce) return { kind: 'alert', dueAt: iso(now) };
  if (digest === null) return { kind: 'alert', dueAt: iso(afterQuiet(now, quiet, zone)) };
  const { every, weekday, at: time } = digest;
  const collected = nextWallTime(now, {
    time,
    zone,
    ...(every === 'week' && weekday !== null && { weekdays: [weekday] }),
  });
  return { kind: 'digest', dueAt: iso(afterQuiet(collected, quiet, zone)) };
}

/** The same instant, or the end of the quiet hours that it falls into. */
function afterQuiet(at: number, quiet: QuietHours | null, zone: string): number {
  if (quiet === null || quiet.from === quiet.to) return at;
  const { time } = wallClockAt(at, zone);
  const { from, to } = quiet;
  const isQuiet = from < to ? time >= from && time < to : time >= from || time < to;
  return isQuiet ? nextWallTime(at, { time: to, zone }) : at;
}
