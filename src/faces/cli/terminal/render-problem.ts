import type { ProblemExplanation } from '../../../app/index.ts';
import { countText, moneyText } from '../../../app/outputs/index.ts';
import { entries } from './entries.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** A problem, what sets it apart, and the first of its breaks. */
export function renderProblem(
  { problem, kind, breaks }: ProblemExplanation,
  width: number,
  paint: Paint,
): readonly string[] {
  const amounts =
    problem.atRisk.map(({ amount, currency }) => moneyText(amount, currency)).join(' + ') || 'not known';
  const shared = problem.conditions.map(({ attribute, value, to }) =>
    to === undefined ? `${attribute} is ${value}` : `${attribute} from ${value} to ${to}`,
  );
  const seen =
    problem.firstSeen === undefined
      ? 'not known'
      : `${problem.firstSeen} to ${problem.lastSeen ?? problem.firstSeen}`;
  return [
    paint('bold', `Problem ${problem.id}`),
    ...wrap(problem.title, width),
    '',
    ...entries(
      [
        ['Kind', `${problem.kind}: ${kind.means}`],
        ['Breaks', `${countText(problem.count)}, ${problem.severity}`],
        ['At risk', amounts === '' ? 'not known' : amounts],
        ['Set apart by', shared.length === 0 ? 'nothing: chance explains it as well' : shared.join('; ')],
        ['Of those', `${countText(problem.count)} of ${countText(problem.population)} records are broken`],
        ['Seen', seen],
        ...(problem.fingerprint === undefined ? [] : [['Fingerprint', problem.fingerprint] as const]),
        ['Next', kind.next],
      ],
      width,
      paint,
    ),
    '',
    ...breaks.flatMap((one) => wrap(`${one.id}  ${one.explanation}`, width, '')),
    ...(problem.count > breaks.length ? [`and ${countText(problem.count - breaks.length)} more`] : []),
  ];
}
