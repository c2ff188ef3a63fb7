import { type Plan, planPhases } from '../../../model/decision/index.ts';
import type { PlanAbout } from './plan-about.ts';
import { factsOf, ownerOf, phaseTitles, whenOf } from './step-in-words.ts';

/** Text that is only text in Markdown, whatever somebody called a problem. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\r\n\t]+/g, ' ')
    .replaceAll(/[\\`*_[\]{}|#~<>]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`,
    );
}

/** The plan as Markdown: what it says, a table of all steps, then each of them in full. */
export function writeMarkdown(plan: Plan, { title }: PlanAbout): string {
  const number = new Map(plan.steps.map(({ id }, index) => [id, index + 1]));
  const told = (head: string, said: Plan['warnings']): string[] =>
    said.length === 0 ? [] : ['', `## ${head}`, '', ...said.map(({ says }) => `- ${plain(says)}`)];
  const rows = plan.steps.map((step) => {
    const cells = [
      String(number.get(step.id)),
      step.title,
      ownerOf(step),
      whenOf(step),
      step.latestEnd ?? '',
      step.critical ? 'yes' : '',
    ];
    return `| ${cells.map(plain).join(' | ')} |`;
  });
  const parts = planPhases.flatMap((phase) => {
    const steps = plan.steps.filter((step) => step.phase === phase);
    if (steps.length === 0) return [];
    return [
      '',
      `## ${phaseTitles[phase]}`,
      ...steps.flatMap((step) => [
        '',
        `### ${number.get(step.id)}. ${plain(step.title)}`,
        '',
        ...step.does.map((act) => `- [${step.state === 'done' ? 'x' : ' '}] ${plain(act)}`),
        '',
        ...factsOf(step).map(([name, value]) => `- **${name}**: ${plain(value)}`),
      ]),
    ];
  });
  return [
    `# ${plain(title)}`,
    '',
    plain(plan.says),
    '',
    `Made on ${plan.today} (${plan.at}); go-live ${plan.goLive ?? 'not set'}; critical path: ${plan.criticalPath.length === 0 ? 'none' : plan.criticalPath.map((id) => number.get(id)).join(', ')}.`,
    ...told('Warnings', plan.warnings),
    ...told('To be known', plan.notes),
    '',
    '## All steps',
    '',
    '| # | Step | Owner | When | Latest end | Critical |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...parts,
    '',
  ].join('\n');
}
