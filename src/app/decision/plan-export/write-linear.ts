import type { Plan, PlanStep } from '../../../model/decision/index.ts';
import { accountOf, type PlanAbout } from './plan-about.ts';
import { phaseTitles, textOf } from './step-in-words.ts';
import { plain } from './write-markdown.ts';
import { writeTable } from './write-table.ts';

/** The columns of Linear's own CSV export, which its importer reads back, in their order. */
const columns = [
  'Id',
  'Team',
  'Title',
  'Description',
  'Status',
  'Estimate',
  'Priority',
  'Project',
  'Creator',
  'Assignee',
  'Labels',
  'Cycle Number',
  'Cycle Name',
  'Cycle Start',
  'Cycle End',
  'Created',
  'Updated',
  'Started',
  'Completed',
  'Canceled',
  'Archived',
  'Due Date',
  'Blocks',
  'Blocked By',
] as const;

/**
 * The plan as CSV for Linear's importer: priorities by their names, labels parted by a comma and beginning with a capital,
 * estimates in whole numbers. Source: linear.app/docs/import-issues, and linear/linear, packages/import, LinearCsvImporter.
 */
export function writeLinear(plan: Plan, about: PlanAbout): string {
  const ids = new Map(plan.steps.map(({ id }, index) => [id, `TIE-${index + 1}`]));
  const named = (steps: readonly string[]): string | null => {
    const known = steps.flatMap((id) => ids.get(id) ?? []);
    return known.length === 0 ? null : known.join(', ');
  };
  const rows = plan.steps.map((step) => {
    const cells: Readonly<Partial<Record<(typeof columns)[number], string | null>>> = {
      Id: ids.get(step.id) ?? null,
      Title: step.title,
      Description: textOf(step).split('\n').map(line).join('\n'),
      Status: step.state === 'done' ? 'Done' : 'Todo',
      Estimate: String(Math.ceil(step.effortDays)),
      Priority: priorityOf(step),
      Project: about.title,
      Assignee: accountOf(step.owner, about),
      Labels: ['Tieout', phaseTitles[step.phase], ...(step.critical ? ['Critical path'] : [])].join(', '),
      Completed: step.doneOn,
      'Due Date': step.ends,
      Blocks: named(plan.steps.filter(({ needs }) => needs.includes(step.id)).map(({ id }) => id)),
      'Blocked By': named(step.needs),
    };
    return columns.map((column) => cells[column] ?? null);
  });
  return writeTable([columns, ...rows]);
}

/** The number of an act stays what makes it an item of a list. */
function line(text: string): string {
  const [, number = '', rest = text] = /^(\d+\. )(.*)$/.exec(text) ?? [];
  return `${number}${plain(rest)}`;
}

const priorityOf = ({ phase, critical }: PlanStep): string =>
  phase === 'stabilise' ? 'Urgent' : critical || phase === 'upstream' ? 'High' : 'Medium';
