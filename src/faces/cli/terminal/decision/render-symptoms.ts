import { symptomTitles } from '../../../../app/outputs/index.ts';
import type { SymptomJudgement, SymptomReport } from '../../../../model/decision/index.ts';
import type { Look } from '../../look.ts';
import type { TextCell } from '../layout.ts';
import { textTable } from '../layout.ts';
import type { Style } from '../paint.ts';
import { below, blocks, marked, next, sheetOf } from './parts.ts';

const patterns: Readonly<Record<SymptomJudgement['pattern'], readonly [string, string, Style]>> = {
  quiet: ['\u2713', 'quiet', 'green'],
  'bad-week': ['!', 'a bad week', 'yellow'],
  steady: ['\u2260', 'steady', 'yellow'],
  'root-cause': ['\u2260', 'has a cause that stays', 'red'],
  'not-enough-data': ['?', 'not enough data', 'yellow'],
};

const claimWords = {
  yes: 'yes',
  possibly: 'possibly',
  no: 'no',
  'not-enough-data': '?',
} as const;

/** The symptoms over time: what each is, why, and what became of its fixes. */
export function renderSymptoms({ symptoms, tests, falseDiscoveryRate }: SymptomReport, look: Look): string {
  const sheet = sheetOf(look);
  const { paint, width } = sheet;
  const columns = [
    { title: '' },
    { title: 'Recurring' },
    { title: 'Growing' },
    { title: 'Resists fixes', dropped: 1 },
    { title: '' },
  ] as const;
  const rows = symptoms.map((one): TextCell[] => {
    const [, words, style] = patterns[one.pattern];
    return [
      { text: symptomTitles[one.symptom] },
      ...[one.recurring, one.growing, one.resistant].map(({ state }) => ({ text: claimWords[state] })),
      { text: words, style },
    ];
  });
  const [title, style] = titleOf(symptoms);
  return blocks(
    [paint('bold', paint(style, title))],
    textTable(columns, rows, width, paint),
    symptoms.flatMap((one) => {
      const [mark, , style] = patterns[one.pattern];
      return [
        ...marked(mark, style, one.says, sheet),
        ...one.fixes.flatMap((fix) => below(`Fix of ${fix.effectiveAt.slice(0, 10)}: ${fix.says}`, sheet)),
      ];
    }),
    tests === 0
      ? []
      : below(
          `${tests} tests of growth were made; of what they call growing at most ${Math.round(falseDiscoveryRate * 100)} % is chance.`,
          sheet,
        ),
    next(nextOf(symptoms), sheet),
  );
}

/** What is not known is not well: green is for all of them. */
function titleOf(symptoms: SymptomReport['symptoms']): readonly [string, Style] {
  const count = (pattern: SymptomJudgement['pattern']): number =>
    symptoms.filter((one) => one.pattern === pattern).length;
  const [standing, dark] = [count('root-cause'), count('not-enough-data')];
  if (standing > 0)
    return [
      `${standing} of ${symptoms.length} symptoms ${standing === 1 ? 'has' : 'have'} a cause that does not go away by itself`,
      'red',
    ];
  if (dark === symptoms.length) return ['Too little is known of every symptom', 'yellow'];
  return dark === 0
    ? ['No symptom has a cause that stays', 'green']
    : [
        `No symptom is known to have a cause that stays; of ${dark} of ${symptoms.length} too little is known`,
        'yellow',
      ];
}

function nextOf(symptoms: SymptomReport['symptoms']): string {
  if (symptoms.some(({ pattern }) => ['root-cause', 'bad-week', 'steady'].includes(pattern)))
    return '"tieout diagnose" says what is behind them.';
  return symptoms.some(({ pattern }) => pattern === 'not-enough-data')
    ? 'Compare both sides over more weeks; "tieout check" says which controls could not be checked, and why.'
    : 'Nothing to do but to compare again next week.';
}
