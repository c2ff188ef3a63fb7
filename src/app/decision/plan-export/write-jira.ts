import type { Plan, PlanStep } from '../../../model/decision/index.ts';
import { accountOf, type PlanAbout } from './plan-about.ts';
import { phaseTitles, textOf } from './step-in-words.ts';
import { writeTable } from './write-table.ts';

const daySeconds = 8 * 3_600;

/**
 * The plan as CSV for Jira's import: one work item for each step. The header has no punctuation, a column that occurs
 * twice takes several values, estimates are in seconds, and links are told by the ids of the first column.
 * Source: support.atlassian.com, "Import data from a CSV file" and "Map CSV data to Jira fields".
 */
export function writeJira(plan: Plan, about: PlanAbout): string {
  const ids = new Map(plan.steps.map(({ id }, index) => [id, String(index + 1)]));
  const links = Math.max(0, ...plan.steps.map(({ needs }) => needs.length));
  const header = [
    'Issue Id',
    'Summary',
    'Issue Type',
    'Status',
    'Priority',
    'Assignee',
    'Start Date',
    'Due Date',
    'Original Estimate',
    'Labels',
    'Labels',
    'Description',
    ...Array.from({ length: links }, () => 'Is blocked by'),
  ];
  const rows = plan.steps.map((step) => [
    ids.get(step.id) ?? '',
    step.title,
    'Task',
    step.state === 'done' ? 'Done' : 'To Do',
    priorityOf(step),
    accountOf(step.owner, about),
    step.starts,
    step.ends,
    String(step.effortDays * daySeconds),
    'tieout',
    step.critical ? 'critical-path' : phaseTitles[step.phase].toLowerCase().replaceAll(' ', '-'),
    // What would be a macro in its markup is a text.
    textOf(step).replaceAll(/[{}]/g, (sign) => `\\${sign}`),
    ...Array.from({ length: links }, (_, index) => ids.get(step.needs[index] ?? '') ?? null),
  ]);
  return writeTable([header, ...rows]);
}

const priorityOf = ({ phase, critical }: PlanStep): string =>
  phase === 'stabilise' ? 'Highest' : critical || phase === 'upstream' ? 'High' : 'Medium';
