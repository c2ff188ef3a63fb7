import type { CriterionReading, GateReading } from '../../../../model/decision/index.ts';
import type { Look } from '../../look.ts';
import type { Style } from '../paint.ts';
import { below, blocks, headline, marked, next, type Sheet, sheetOf } from './parts.ts';

const verdicts: Readonly<Record<GateReading['verdict'], readonly [string, Style]>> = {
  go: ['GO', 'green'],
  'go-with-waivers': ['GO WITH WAIVERS', 'yellow'],
  'no-go': ['NO-GO', 'red'],
  'cannot-decide': ['CANNOT DECIDE', 'yellow'],
};
const marks: Readonly<Record<CriterionReading['state'], readonly [string, Style]>> = {
  pass: ['\u2713', 'green'],
  waived: ['~', 'yellow'],
  fail: ['\u2260', 'red'],
  'no-data': ['?', 'yellow'],
  stale: ['?', 'yellow'],
};

/** The verdict first, then what stands in its way, then what is met. */
export function renderGate(gate: GateReading, look: Look, folder: string | null): string {
  const sheet = sheetOf(look);
  const [title, style] = verdicts[gate.verdict];
  const of = (...states: readonly CriterionReading['state'][]) =>
    gate.criteria.filter(({ state }) => states.includes(state));
  const met = of('pass');
  return blocks(
    headline(title, style, gate.says, sheet),
    section('Not met', of('fail'), sheet),
    section('Without fresh evidence', of('no-data', 'stale'), sheet),
    section('Waived', of('waived'), sheet),
    met.length === 0
      ? []
      : [
          sheet.paint('bold', `Met: ${met.length} of ${gate.criteria.length}`),
          ...met.flatMap((one) => marked('\u2713', 'green', one.title, sheet)),
        ],
    gate.off.length === 0
      ? []
      : below(`Switched off by policy: ${gate.off.map((one) => one.title).join(', ')}.`, sheet),
    gate.holdsUntil === null
      ? []
      : below(`By the passing of time alone this holds until ${gate.holdsUntil}.`, sheet),
    next(nextOf(gate, folder), sheet),
  );
}

/** Hard ones first: they decide. */
function section(title: string, criteria: readonly CriterionReading[], sheet: Sheet): string[] {
  if (criteria.length === 0) return [];
  const sorted = criteria.toSorted((a, b) => Number(b.hard) - Number(a.hard));
  return [
    sheet.paint('bold', `${title}: ${criteria.length}`),
    ...sorted.flatMap((one) => {
      const [mark, style] = marks[one.state];
      const owner = one.owner === null ? '' : ` Owner: ${one.owner}.`;
      return [
        ...marked(mark, style, `${one.title}${one.hard ? ' (hard)' : ''}`, sheet),
        ...below(`${one.says} Asked for: ${one.threshold}.${owner}`, sheet),
      ];
    }),
  ];
}

function nextOf({ verdict, criteria }: GateReading, folder: string | null): string {
  if (folder !== null) return `The evidence pack is in ${folder}.`;
  if (verdict === 'go') return 'Take the decision by name; --out DIR writes the evidence pack.';
  if (verdict === 'go-with-waivers') return 'Read the waivers once more; --out DIR writes the evidence pack.';
  const open = criteria
    .filter(({ state }) => state !== 'pass' && state !== 'waived')
    .toSorted(
      (a, b) => Number(b.state === 'fail') - Number(a.state === 'fail') || Number(b.hard) - Number(a.hard),
    );
  const [first] = open;
  return first === undefined
    ? 'Every criterion is switched off: take those that decide out of the policy.'
    : `"tieout explain ${first.criterion}" says what is asked for and why; "tieout plan" says what to do first.`;
}
