import type { Plan } from '../../model/decision/index.ts';
import { many, sayDay } from './words.ts';

/** The plan in two or three sentences for a leader. */
export function sayPlan({
  steps,
  goLive,
  today,
  earliestGoLive,
  warnings,
  notes,
}: Omit<Plan, 'says'>): string {
  const open = steps.filter(({ state }) => state === 'planned');
  const done = steps.filter(({ state }) => state === 'done').length;
  const [first, second] = open;
  const begins =
    first === undefined
      ? 'There is nothing left to do.'
      : `First: ${lower(first.title)}${second === undefined ? '.' : `; then: ${lower(second.title)}.`}`;
  const size = `${many(open.length, 'step')} to do${done === 0 ? '' : `, ${done} done`}.`;
  const late = warnings.filter(({ code }) => code === 'too-late').length;
  const possible =
    earliestGoLive === null
      ? 'No go-live within a year leaves the time for all of it'
      : `Everything fits from ${sayDay(earliestGoLive)} on`;
  if (goLive === null) return `${begins} ${size} No date of go-live is set. ${possible}, counted from today.`;
  if (goLive < today)
    return `${begins} ${size} Go-live was on ${sayDay(goLive)}${late === 0 ? '.' : `; ${many(late, 'step')} before it were never recorded.`}`;
  if (notes.some(({ code }) => code === 'go-live-unusable'))
    return `${begins} ${size} Go-live on ${sayDay(goLive)} is too far away to count days back from. ${possible}.`;
  const fits =
    late === 0
      ? `It fits go-live on ${sayDay(goLive)}.`
      : `It does not fit go-live on ${sayDay(goLive)}: ${many(late, 'step')} ${late === 1 ? 'is' : 'are'} too late. ${possible}.`;
  return `${begins} ${size} ${fits}`;
}

const lower = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
