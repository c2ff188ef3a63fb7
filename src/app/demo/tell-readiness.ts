import { addDays, isoWeekOf } from '../../ground/time.ts';
import type { Json } from '../../model/workspace/index.ts';
import { loadCalendar } from '../decision/load-calendar.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { demoReadiness } from './demo-readiness.ts';

/**
 * What the demo's people have recorded at a moment as it is written down, when it is told: nobody goes live on a public
 * holiday, and a week is counted once it is over.
 */
export async function tellReadiness(calendar: DemoCalendar, at: string): Promise<Json> {
  const { country, region } = demoReadiness.calendar;
  const webhooks = demoReadiness.webhooks.filter(({ week }) => week < isoWeekOf(at.slice(0, 10)).week);
  const wanted = calendar.on(demoReadiness.goLive);
  const { holidays } = await loadCalendar({ country, region }, wanted, addDays(wanted, 7));
  let goLive = wanted;
  while (holidays.some(({ day }) => day === goLive)) goLive = addDays(goLive, 1);
  return {
    ...(calendar.onEach({ ...demoReadiness, webhooks }) as { readonly [name: string]: Json }),
    goLive,
  };
}
