import { controlBrief } from '../../src/app/explain/control-brief.ts';
import { controls } from '../../src/flow/4-controls/index.ts';
import { type Symptom, symptoms } from '../../src/model/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

/** docs/reference/controls.md: every control, by symptom. */
export function controlsPage(): string {
  const all = controls.map(controlBrief);
  const section = (symptom: Symptom): readonly string[] => {
    const own = all.filter((control) => control.symptom === symptom);
    if (own.length === 0) return [];
    return [
      `## ${symptom}`,
      ...own.flatMap((control) => [
        `### ${control.id}`,
        `${control.claim} ${control.why}`,
        table(
          ['', ''],
          [
            ['severity', control.severity],
            ['looks at each', control.grain],
            ['kinds of break', control.kinds.map(code).join(' ')],
            ['harmless without a profile', control.tolerance ?? 'nothing'],
          ],
        ),
      ]),
    ];
  };
  return page([
    generatedNote,
    '# Controls',
    `A control is one claim that should hold. There are ${all.length}. \`tieout explain ID\` shows the SQL of one step by step, and with \`--shop\` and \`--erp\` the first rows of each step on your files. What is harmless can be stated in the profile, under \`tolerances\`.`,
    ...symptoms.flatMap(section),
  ]);
}
