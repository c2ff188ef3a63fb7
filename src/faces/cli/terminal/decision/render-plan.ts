import type { Plan, PlanStep } from '../../../../model/decision/index.ts';
import type { Look } from '../../look.ts';
import { below, blocks, headline, marked, next, type Sheet, sheetOf } from './parts.ts';

const phases: Readonly<Record<PlanStep['phase'], string>> = {
  stabilise: 'Stabilise what hurts most',
  upstream: 'Then the most upstream cause',
  layer: 'Then, layer by layer',
  'go-live': 'Go-live',
  hypercare: 'Hypercare',
};

/** The plan: steps by phase in an order in which they can be done, with who and by when; warnings before them. */
export function renderPlan(plan: Plan, look: Look): string {
  const sheet = sheetOf(look);
  const { paint } = sheet;
  const todo = plan.steps.filter(({ state }) => state === 'planned');
  const title =
    plan.goLive === null ? 'Plan without a date of go-live' : `Plan for go-live on ${plan.goLive}`;
  const byPhase = Map.groupBy(plan.steps, ({ phase }) => phase);
  const [first] = todo;
  return blocks(
    headline(title, plan.warnings.length > 0 ? 'yellow' : 'green', plan.says, sheet),
    plan.warnings.length === 0
      ? []
      : [
          paint('bold', 'Warnings'),
          ...plan.warnings.flatMap(({ says }) => marked('!', 'yellow', says, sheet)),
        ],
    ...[...byPhase].map(([phase, steps]) => [
      paint('bold', phases[phase]),
      ...steps.flatMap((step) => stepLines(step, step === first, sheet)),
    ]),
    plan.notes.length === 0
      ? []
      : [paint('bold', 'To know'), ...plan.notes.flatMap(({ says }) => below(says, sheet))],
    next(
      first === undefined
        ? 'Nothing is left to do.'
        : `Begin with "${first.title}". --format md, pdf, ics, jira or linear with --out FILE takes the plan along.`,
      sheet,
    ),
  );
}

/** The first step says all; of the others the title, and who by when. */
function stepLines(step: PlanStep, whole: boolean, sheet: Sheet): readonly string[] {
  const mark =
    step.state === 'done'
      ? '\u2713'
      : step.state === 'missed'
        ? '\u2260'
        : step.critical
          ? '\u25cf'
          : '\u25cb';
  const style = step.state === 'done' ? 'green' : step.state === 'missed' ? 'red' : 'cyan';
  return [
    ...marked(mark, style, step.title, sheet),
    ...below(whenAndWho(step), sheet),
    ...(whole
      ? [
          ...below(`Why now: ${step.whyNow}`, sheet),
          ...step.does.flatMap((act, at) => below(`${at + 1}. ${act}`, sheet)),
          ...(step.undo === null ? [] : below(`Undo: ${step.undo}`, sheet)),
          ...below(`Done when: ${step.doneWhen.says}`, sheet),
        ]
      : []),
  ];
}

function whenAndWho({
  state,
  starts,
  ends,
  latestEnd,
  slackDays,
  owner,
  role,
  effortDays,
  doneOn,
}: PlanStep): string {
  const who = owner === null ? role.replace('-', ' ') : `${owner} (${role.replace('-', ' ')})`;
  if (state === 'done') return `${who}; done${doneOn === null ? '' : ` on ${doneOn}`}`;
  const days = `${effortDays} ${effortDays === 1 ? 'day' : 'days'}`;
  const dates =
    starts === null || ends === null ? 'no date' : starts === ends ? starts : `${starts} to ${ends}`;
  const slack =
    slackDays === null || latestEnd === null
      ? ''
      : slackDays < 0
        ? `; ${-slackDays} worked days late, it should end by ${latestEnd}`
        : `; by ${latestEnd} at the latest`;
  return `${who}; ${days}; ${dates}${slack}`;
}
