import { causeTitle, percent } from '../../../../app/decision/index.ts';
import type { CauseJudgement, Diagnosis, Weight } from '../../../../model/decision/index.ts';
import type { Look } from '../../look.ts';
import { type TextCell, textTable } from '../layout.ts';
import type { Style } from '../paint.ts';
import { below, blocks, headline, marked, next, sheetOf } from './parts.ts';

const bandStyles: Readonly<Record<CauseJudgement['band'], Style>> = {
  'very-unlikely': 'green',
  unlikely: 'green',
  open: 'yellow',
  likely: 'red',
  'very-likely': 'red',
};
/** Evidence that hardly weighs is left to --json. */
const shownWeights = 4;
const shownBeneath = 5;

/** The root causes, what speaks for and against them, what lies beneath, and the check that would tell most. */
export function renderDiagnosis(diagnosis: Diagnosis, look: Look): string {
  const sheet = sheetOf(look);
  const { paint, width } = sheet;
  const { named, undetermined, causes, beneath, findings } = diagnosis;
  const title = undetermined !== null ? 'The cause is not determined yet' : named.map(causeTitle).join(', ');
  const [first] = diagnosis.next;
  const unknown = findings.filter(({ state }) => state === 'unknown').length;
  return blocks(
    headline(title, undetermined === null ? 'red' : 'yellow', diagnosis.says, sheet),
    [paint('bold', 'Root causes'), ...table(causes, width, paint)],
    ...causes
      .filter(({ cause }) => (named as readonly string[]).includes(cause))
      .map((one) => [
        paint('bold', causeTitle(one.cause)),
        ...strongest(one.weights).flatMap((weight) =>
          marked(
            weight.decibans > 0 ? '+' : '\u2212',
            weight.decibans > 0 ? 'red' : 'green',
            `${weight.says} (${signed(weight.decibans)} dB)`,
            sheet,
          ),
        ),
      ]),
    beneath.length === 0
      ? []
      : [paint('bold', 'Beneath'), ...table(beneath.slice(0, shownBeneath), width, paint)],
    unknown === 0
      ? []
      : below(`${unknown} of ${findings.length} findings are not known; --json lists them all.`, sheet),
    next(first === undefined ? '"tieout plan" says what to do first.' : first.says, sheet),
  );
}

function table(
  causes: readonly CauseJudgement[],
  width: number,
  paint: Parameters<typeof textTable>[3],
): string[] {
  const rows = causes.map((one): TextCell[] => [
    { text: causeTitle(one.cause) },
    { text: percent(one.probability) },
    { text: one.band.replace('-', ' '), style: bandStyles[one.band] },
  ]);
  return textTable(
    [{ title: 'Cause' }, { title: 'Probability', right: true }, { title: '' }],
    rows,
    width,
    paint,
  );
}

const strongest = (weights: readonly Weight[]): readonly Weight[] =>
  weights
    .toSorted((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans) || (a.finding < b.finding ? -1 : 1))
    .slice(0, shownWeights);

const signed = (decibans: number): string =>
  `${decibans > 0 ? '+' : '\u2212'}${Math.abs(decibans).toFixed(1)}`;
