import { controls } from '../../flow/4-controls/index.ts';
import { failure } from '../../ground/index.ts';
import type { Break, Summary } from '../../model/index.ts';
import { controlBrief } from './control-brief.ts';
import type { BreakExplanation, ProblemExplanation, SourceFile } from './explanation.ts';
import { kindTexts } from './kind-texts.ts';
import { readBreaks, readProblems, readSummary } from './read-result.ts';

const shownBreaks = 10;

/** Explains one break of an earlier check; fails with `usage-unknown-id` where the result has none of that id. */
export async function explainBreak(id: string, folder: string): Promise<BreakExplanation> {
  const summary = await readSummary(folder);
  const [found] = await readBreaks(folder, new Set([id]));
  if (found === undefined) throw notInResult(id, folder);
  const control = controls.find((one) => one.id === found.control);
  const problem = (await readProblems(folder)).find((one) => one.id === found.problem);
  return {
    type: 'break',
    id,
    break: found,
    kind: kindTexts[found.kind],
    control: control === undefined ? null : controlBrief(control),
    problem: problem === undefined ? null : { id: problem.id, title: problem.title },
    sources: sourcesOf(found, summary),
  };
}

/** Explains one problem of an earlier check, with the first of its breaks. */
export async function explainProblem(id: string, folder: string): Promise<ProblemExplanation> {
  const problem = (await readProblems(folder)).find((one) => one.id === id);
  if (problem === undefined) throw notInResult(id, folder);
  const breaks = await readBreaks(folder, new Set(problem.breakIds.slice(0, shownBreaks)));
  return {
    type: 'problem',
    id,
    problem,
    kind: kindTexts[problem.kind],
    breaks: breaks.map((one) => ({
      id: one.id,
      explanation: one.explanation,
      atRisk: one.atRisk,
      ...(one.order === undefined ? {} : { order: one.order }),
    })),
  };
}

function sourcesOf(found: Break, summary: Summary): readonly SourceFile[] {
  return (['shop', 'erp'] as const).flatMap((side) => {
    const source = found[side]?.source;
    if (source === undefined) return [];
    const file = source.slice(0, source.lastIndexOf(':'));
    const count = summary.files.find((one) => one.file === file && one.side === side);
    return count === undefined ? [] : [{ file, side, sha256: count.sha256 }];
  });
}

function notInResult(id: string, folder: string): Error {
  return failure(
    'usage-unknown-id',
    { id },
    {
      hint: `The result in ${folder} has nothing of that id; name the folder of the right one with --from DIR.`,
    },
  );
}
