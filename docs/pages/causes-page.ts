import { causes, findings } from '../../src/app/decision/index.ts';
import { uatConditions } from '../../src/model/decision/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

/** docs/reference/causes.md: causes, the findings that tell them, and the conditions that test cases exercise. */
export function causesPage(): string {
  const roots = causes.filter(({ under, upstream }) => under === null && !upstream);
  return page([
    generatedNote,
    '# Causes',
    'Four root causes, which do not exclude each other, with concrete ones beneath, and what lies upstream of several. A cause is never guessed from one symptom: each finding below is measured in the data or read from the readiness, and is present, absent or not known; what is not known speaks neither way. Findings are weighed by a noisy-OR model over all combinations of causes; their weights, in decibans, add up to the log-odds that `tieout diagnose` shows. Numbers that were set by hand stand in [the policy](policy.md).',
    ...roots.flatMap((root) => [
      `## ${root.id}`,
      `**${root.title}.** ${root.means} ${root.why}`,
      table(
        ['beneath', 'means', 'before looking'],
        causes.filter(({ under }) => under === root.id).map(rowOf),
      ),
    ]),
    '## Upstream',
    'What makes others likelier: seldom named first, and worth the most.',
    table(
      ['cause', 'means', 'before looking', 'raises'],
      causes.filter(({ upstream }) => upstream).map((one) => [...rowOf(one), one.raises.map(code).join(' ')]),
    ),
    '## Findings',
    `There are ${findings.length}.`,
    table(
      ['finding', 'measures', 'counts from', 'tells', 'how it becomes known'],
      findings.map(({ id, measures, presentWhen, threshold, causes: tells, check }) => [
        code(id),
        measures,
        `${presentWhen === 'below' ? 'below ' : ''}${threshold.default} ${threshold.unit}`,
        tells.map(code).join(' '),
        check,
      ]),
    ),
    '## Conditions of acceptance tests',
    'What a test case exercises; cases of the readiness name these, and breaks are counted by them. A case that names a wider word, such as `refund`, counts for all of it.',
    table(
      ['condition', 'test', 'every merchant'],
      uatConditions.map(({ id, test, core }) => [code(id), test, core ? 'yes' : '']),
    ),
  ]);
}

const rowOf = ({ id, means, prior }: (typeof causes)[number]): readonly string[] => [
  code(id),
  means,
  prior === null ? '' : `${Math.round(prior.value * 100)} %`,
];
