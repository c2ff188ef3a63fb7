import { type Plan, planPhases } from '../../../model/decision/index.ts';
import { type PrintedBlock, printDocument } from '../print/index.ts';
import type { PlanAbout } from './plan-about.ts';
import { factsOf, ownerOf, phaseTitles, whenOf } from './step-in-words.ts';

/** The plan as a printed page: what it says, a table of all steps, then each of them in full. */
export function writePdf(plan: Plan, { title }: PlanAbout): Promise<Uint8Array> {
  const number = new Map(plan.steps.map(({ id }, index) => [id, index + 1]));
  const told = (head: string, said: Plan['warnings']): PrintedBlock[] =>
    said.length === 0
      ? []
      : [
          { kind: 'heading', text: head, level: 2 },
          { kind: 'list', items: said.map(({ says }) => says) },
        ];
  const parts = planPhases.flatMap((phase): readonly PrintedBlock[] => {
    const steps = plan.steps.filter((step) => step.phase === phase);
    if (steps.length === 0) return [];
    return [
      { kind: 'heading', text: phaseTitles[phase], level: 2 },
      ...steps.flatMap((step): readonly PrintedBlock[] => [
        { kind: 'heading', text: `${number.get(step.id)}. ${step.title}`, level: 3 },
        { kind: 'list', items: step.does },
        { kind: 'pairs', pairs: factsOf(step) },
      ]),
    ];
  });
  return printDocument({
    title,
    made: plan.at,
    blocks: [
      { kind: 'heading', text: title, level: 1 },
      { kind: 'paragraph', text: plan.says },
      { kind: 'paragraph', quiet: true, text: `Made on ${plan.today}; go-live ${plan.goLive ?? 'not set'}.` },
      ...told('Warnings', plan.warnings),
      ...told('To be known', plan.notes),
      { kind: 'heading', text: 'All steps', level: 2 },
      {
        kind: 'table',
        columns: [
          { title: '#', width: 16 },
          { title: 'Step', width: '*' },
          { title: 'Owner', width: 110 },
          { title: 'When', width: 100 },
          { title: 'Latest end', width: 52 },
          { title: 'Critical', width: 34 },
        ],
        rows: plan.steps.map((step) => [
          String(number.get(step.id)),
          step.title,
          ownerOf(step),
          whenOf(step),
          step.latestEnd ?? '',
          step.critical ? 'yes' : '',
        ]),
      },
      ...parts,
    ],
  });
}
