import { kindTexts } from '../../src/app/explain/kind-texts.ts';
import { symptomTexts } from '../../src/app/explain/symptom-texts.ts';
import { controls } from '../../src/flow/4-controls/index.ts';
import { type BreakKind, breakKinds, symptoms } from '../../src/model/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

/** docs/reference/kinds.md: every kind of break, by symptom. */
export function kindsPage(): string {
  const kinds = Object.keys(breakKinds) as BreakKind[];
  const foundBy = (kind: BreakKind): string =>
    controls
      .filter((control) => control.kinds.includes(kind))
      .map(({ id }) => code(id))
      .join(' ') || 'not yet looked for';
  return page([
    generatedNote,
    '# Kinds of break',
    'The `kind` of a break is one of these. Kinds are added, and never renamed.',
    ...symptoms.flatMap((symptom) => [
      `## ${symptom}`,
      symptomTexts[symptom],
      table(
        ['kind', 'means', 'do first', 'found by'],
        kinds
          .filter((kind) => breakKinds[kind] === symptom)
          .map((kind) => [code(kind), kindTexts[kind].means, kindTexts[kind].next, foundBy(kind)]),
      ),
    ]),
    'The failure modes that breaks are named after are in [failure-modes.md](failure-modes.md).',
  ]);
}
