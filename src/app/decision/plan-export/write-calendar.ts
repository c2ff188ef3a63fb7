import { addDays, dayNumber } from '../../../ground/time.ts';
import type { Plan } from '../../../model/decision/index.ts';
import { words } from '../../../model/words.ts';
import type { PlanAbout } from './plan-about.ts';
import { phaseTitles, textOf } from './step-in-words.ts';

/**
 * The plan as iCalendar (RFC 5545): a whole day or more for each step that has dates, and go-live itself. The same step
 * keeps its UID, and a later plan has a higher sequence: a calendar that takes the file again moves what has moved.
 */
export async function writeCalendar(plan: Plan, { title, scope }: PlanAbout): Promise<string> {
  const { ICalCalendar, ICalEventTransparency } = await import('ical-generator');
  const calendar = new ICalCalendar({
    name: title,
    prodId: { company: 'Tieout', product: 'Plan', language: 'EN' },
  });
  // In seconds since 2020, so that it stays a small whole number.
  const sequence = Math.max(0, Math.floor((Date.parse(plan.at) - Date.UTC(2020, 0, 1)) / 1000));
  const put = (
    id: string,
    from: string,
    to: string,
    summary: string,
    description: string,
    category: string,
  ): void => {
    calendar.createEvent({
      id: `${id}.${scope.replaceAll(/[^A-Za-z0-9_-]+/g, '-')}@tieout`,
      start: midnight(from),
      // The end of a whole day is the day after: it is not included.
      end: midnight(addDays(to, 1)),
      allDay: true,
      stamp: new Date(plan.at),
      sequence,
      summary,
      description,
      categories: [{ name: category }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  };
  for (const step of plan.steps)
    if (step.state === 'planned' && step.starts !== null && step.ends !== null)
      put(
        step.id,
        step.starts,
        step.ends,
        `${step.owner ?? words(step.role)}: ${step.title}`,
        textOf(step),
        phaseTitles[step.phase],
      );
  if (plan.goLive !== null)
    put('cutover', plan.goLive, plan.goLive, 'Go-live', plan.says, phaseTitles['go-live']);
  return calendar.toString();
}

const midnight = (day: string): Date => new Date(dayNumber(day) * 86_400_000);
