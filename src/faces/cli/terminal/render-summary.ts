import {
  atRiskText,
  byAtRisk,
  type CheckResult,
  controlState,
  countText,
  groupThousands,
  isZero,
  ledgerTitles,
  type SymptomState,
  symptomRisk,
  symptomState,
  symptomTitles,
  verdictTitles,
} from '../../../app/outputs/index.ts';
import type { Summary } from '../../../model/index.ts';
import { cut, type TextCell, textTable, wrap } from './layout.ts';
import { type Paint, painter, plain, type Style } from './paint.ts';

/** How a summary is shown. */
export interface SummaryLook {
  readonly colour: boolean;
  /** Characters in a line. */
  readonly width: number;
  /** The folder the outputs were written to; left out where none were. */
  readonly folder?: string;
}

type Shown = Pick<CheckResult, 'summary' | 'problems' | 'quarantine'>;

const verdictStyles: Readonly<Record<Summary['verdict'], Style>> = {
  clean: 'green',
  breaks: 'red',
  'could-not-decide': 'yellow',
};
const fileNames = 'report.html, breaks.csv, breaks.xlsx, breaks.jsonl, problems.json, summary.json';
const shownProblems = 8;
const shownRows = 3;
const shownUnchecked = 5;

function verdictLines({ summary }: Shown, width: number, paint: Paint): string[] {
  return [
    paint('bold', paint(verdictStyles[summary.verdict], verdictTitles[summary.verdict])),
    ...wrap(summary.sentence, width),
  ];
}

function tieLines({ summary }: Shown, width: number, paint: Paint): string[] {
  if (summary.ties.length === 0) return [];
  const columns = [
    { title: '' },
    { title: 'Shop', right: true, dropped: 3 },
    { title: 'ERP', right: true, dropped: 3 },
    { title: 'ERP less shop', right: true },
    { title: 'By breaks', right: true, dropped: 1 },
    { title: 'Tolerated', right: true, dropped: 2 },
    { title: 'Unexplained', right: true },
  ] as const;
  const rows = summary.ties.map((tie): TextCell[] => [
    { text: `${ledgerTitles[tie.ledger]} ${plain(tie.entity)} ${plain(tie.currency)}` },
    ...[tie.shop, tie.erp, tie.difference, tie.explainedByBreaks, tie.tolerated].map((text) => ({
      text: groupThousands(text),
    })),
    isZero(tie.unexplained)
      ? { text: `\u2713 ${groupThousands(tie.unexplained)}`, style: 'green' }
      : { text: `\u2260 ${groupThousands(tie.unexplained)}`, style: 'red' },
  ]);
  return [paint('bold', 'Totals that tie'), ...textTable(columns, rows, width, paint)];
}

const stateMarks: Readonly<Record<SymptomState, readonly [string, Style]>> = {
  broken: ['\u2260', 'red'],
  'partly-checked': ['?', 'yellow'],
  'could-not-check': ['?', 'yellow'],
  holds: ['\u2713', 'green'],
};

function symptomLines({ summary }: Shown, width: number, paint: Paint): string[] {
  const columns = [
    { title: '' },
    { title: '' },
    { title: 'Breaks', right: true },
    { title: 'At risk', right: true },
    { title: '', dropped: 1 },
  ] as const;
  const rows = summary.symptoms.map((one): TextCell[] => {
    const state = symptomState(one);
    const { couldNotCheck } = one.controls;
    const [mark, style] = stateMarks[state];
    const unknown = state === 'could-not-check';
    const open =
      couldNotCheck === 0
        ? ''
        : `${countText(couldNotCheck)} ${couldNotCheck === 1 ? 'control' : 'controls'} could not be checked`;
    return [
      { text: mark, style },
      { text: symptomTitles[one.symptom] },
      { text: unknown ? 'not known' : countText(one.breaks) },
      {
        text: one.breaks === 0 ? '' : symptomRisk(one, summary),
      },
      { text: unknown && open === '' ? 'no control looks at it' : open, style: 'yellow' },
    ];
  });
  return [paint('bold', 'Symptoms'), ...textTable(columns, rows, width, paint)];
}

function problemLines({ summary, problems }: Shown, width: number, paint: Paint): string[] {
  if (problems.length === 0) return [];
  const top = problems.toSorted(byAtRisk).slice(0, shownProblems);
  const amounts = top.map((one) => atRiskText(one.atRiskBase, one.atRisk, summary));
  const amountWidth = Math.min(28, Math.max(...amounts.map((text) => text.length)));
  const room = Math.max(24, width - amountWidth - 8);
  const lines = top.flatMap((one, i) => {
    const [first = '', ...rest] = wrap(one.title, room);
    const amount = cut(amounts[i] ?? '', amountWidth).padStart(amountWidth);
    return [
      `  ${paint('dim', String(i + 1).padStart(2))}  ${paint('bold', amount)}  ${first}`,
      ...rest.map((line) => `${' '.repeat(amountWidth + 8)}${line}`),
      ...(one.fingerprint === undefined
        ? []
        : [`${' '.repeat(amountWidth + 8)}${paint('dim', 'known as')} ${paint('cyan', one.fingerprint)}`]),
    ];
  });
  const left = problems.length - top.length;
  const more =
    left > 0
      ? [`      ${paint('dim', `and ${countText(left)} smaller ${left === 1 ? 'one' : 'ones'}`)}`]
      : [];
  return [paint('bold', 'Problems, the largest amount at risk first'), ...lines, ...more];
}

function uncheckedLines({ summary }: Shown, width: number, paint: Paint): string[] {
  const open = summary.controls.filter((one) => controlState(one) === 'could-not-check');
  if (open.length === 0) return [];
  const lines = open
    .slice(0, shownUnchecked)
    .flatMap((one) => [
      `  ${paint('yellow', '?')} ${cut(plain(one.claim), width - 4)}`,
      ...(one.reason === undefined
        ? []
        : wrap(one.reason, width - 4).map((line) => `    ${paint('dim', line)}`)),
    ]);
  const more =
    open.length > shownUnchecked
      ? [`    ${paint('dim', `and ${countText(open.length - shownUnchecked)} more`)}`]
      : [];
  const none = summary.controls.filter((one) => controlState(one) === 'does-not-apply').length;
  const aside = none === 0 ? '' : `; ${countText(none)} more ${none === 1 ? 'does' : 'do'} not apply`;
  return [
    paint(
      'bold',
      `Could not be checked: ${countText(open.length)} of ${countText(summary.controls.length)} controls${aside}`,
    ),
    ...lines,
    ...more,
  ];
}

function quarantineLines({ summary, quarantine }: Shown, width: number, paint: Paint): string[] {
  if (summary.quarantined === 0) return [];
  const lines = quarantine.slice(0, shownRows).map((row) => {
    const where = `${row.file}:${row.line}${row.column === null ? '' : `, ${row.column}`}`;
    return `  ${cut(plain(`${where}: ${row.reason}`), width - 2)}`;
  });
  const left = summary.quarantined - lines.length;
  const more = left > 0 ? [`  ${paint('dim', `and ${countText(left)} more, in quarantine.jsonl`)}`] : [];
  const title =
    summary.quarantined === 1
      ? '1 row could not be read'
      : `${countText(summary.quarantined)} rows could not be read`;
  return [paint('bold', title), ...lines, ...more];
}

/** The one thing to do next, by what was found. */
function nextStep({ summary, problems }: Shown, folder: string | undefined): string {
  const report = folder === undefined ? null : `${folder}/report.html`;
  const [first] = problems.toSorted(byAtRisk);
  if (summary.verdict === 'clean')
    return report === null
      ? 'Nothing to do; add --out DIR to keep the evidence.'
      : `Nothing to do; the evidence is in ${report}.`;
  if (summary.verdict === 'could-not-decide') return 'Give the files named above, and run this again.';
  if (report === null) return 'Add --out DIR to get every row with both sides beside each other.';
  return first === undefined ? `Open ${report}.` : `Open ${report} and start with problem 1.`;
}

/** A word and what belongs to it, the lines after the first indented below. */
function entry(word: string, text: string, width: number, paint: Paint): string[] {
  return wrap(text, width - 7).map(
    (line, i) => `${i === 0 ? paint('bold', word) + ' '.repeat(7 - word.length) : ' '.repeat(7)}${line}`,
  );
}

/** A summary worth reading in a terminal: verdict, totals, symptoms, problems, what is not known, and what to do next. */
export function renderSummary(result: Shown, look: SummaryLook): string {
  const paint = painter(look.colour);
  const width = Math.max(40, Math.min(look.width, 120));
  const folder = look.folder === undefined ? undefined : plain(look.folder).replace(/[\\/]+$/, '');
  const { match, breaks, problems, run } = result.summary;
  const figures = `${countText(breaks)} breaks, ${countText(problems)} problems; ${countText(match.matched)} of ${countText(match.shopOrders)} shop orders matched${match.ratePercent === null ? '' : ` (${match.ratePercent} %)`}; ${run.seconds.toFixed(1)} s`;
  const blocks = [
    [...verdictLines(result, width, paint), ...wrap(figures, width).map((line) => paint('dim', line))],
    tieLines(result, width, paint),
    symptomLines(result, width, paint),
    problemLines(result, width, paint),
    uncheckedLines(result, width, paint),
    quarantineLines(result, width, paint),
    [
      ...(folder === undefined ? [] : entry('Files', `${folder}: ${fileNames}`, width, paint)),
      ...entry('Next', nextStep(result, folder), width, paint),
    ],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
