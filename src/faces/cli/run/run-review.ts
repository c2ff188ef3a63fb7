import { agendaFor, agendaInMarkdown } from '../../../app/review/index.ts';
import { type DecisionCall, requestOf } from './decision-call.ts';
import { writeNew } from './write-new.ts';

/** What `tieout review` was called with. */
export interface ReviewCall extends DecisionCall {
  readonly out?: string;
}

/** Writes the agenda of a weekly review; 3 where nothing was ever compared. */
export async function runReview(call: ReviewCall): Promise<number> {
  const agenda = await agendaFor(requestOf(call));
  const text = call.json ? `${JSON.stringify(agenda)}\n` : agendaInMarkdown(agenda);
  if (call.out === undefined) process.stdout.write(text);
  else await writeNew(call.out, Buffer.from(text), true);
  return agenda.stand.run === null ? 3 : 0;
}
