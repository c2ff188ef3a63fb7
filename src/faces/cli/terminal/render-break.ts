import type { BreakExplanation } from '../../../app/index.ts';
import { countText, moneyText, riskText } from '../../../app/outputs/index.ts';
import { entries } from './entries.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';

type Pair = readonly [string, string];

/** One break: what it says, both sides, what follows from it, where its rows stand, and the control that found it. */
export function renderBreak(explanation: BreakExplanation, width: number, paint: Paint): readonly string[] {
  const { break: found, kind, control, problem, sources } = explanation;
  const amount = (text: string | null | undefined): string =>
    text === null || text === undefined
      ? 'nothing'
      : found.currency === undefined || !/^-?\d+\.\d+$/.test(text)
        ? text
        : moneyText(text, found.currency);
  const side = (name: string, which: 'shop' | 'erp', value: string | null): Pair => {
    const record = found[which];
    const where = record === undefined ? 'no record' : `${record.record} ${record.ref}, in ${record.source}`;
    return [name, `${amount(value)} (${where})`];
  };
  const age =
    found.ageDays === undefined ? '' : `, ${countText(found.ageDays)} days before the day of the check`;
  const pairs: readonly Pair[] = [
    ['Kind', `${found.kind}: ${kind.means}`],
    ...(found.order === undefined ? [] : [['Order', found.order] as const]),
    ...(found.field === undefined ? [] : [['Field', found.field] as const]),
    side('Shop', 'shop', found.expected),
    side('ERP', 'erp', found.actual),
    ...(found.difference === undefined ? [] : [['Difference', amount(found.difference)] as const]),
    ['At risk', riskText(found)],
    ...(found.fingerprint === undefined ? [] : [['Fingerprint', found.fingerprint] as const]),
    ...(found.occurredAt === undefined ? [] : [['Occurred', `${found.occurredAt}${age}`] as const]),
    ...(problem === null ? [] : [['Problem', `${problem.id}: ${problem.title}`] as const]),
    ['Next', kind.next],
  ];
  const follows = found.consequences.map(
    (one) =>
      `${one.kind}${one.field === undefined ? '' : ` (${one.field})`}: ${amount(one.expected)} in the shop, ${amount(one.actual)} in the ERP`,
  );
  const effects = found.effects.map(
    (one) =>
      `${moneyText(one.amount, one.currency)} in ${one.ledger}${one.entity === '' ? '' : ` of ${one.entity}`}, ERP less shop`,
  );
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          '',
          paint('bold', title),
          ...lines.flatMap((line) => wrap(line, width - 2).map((one) => `  ${one}`)),
        ];
  return [
    paint('bold', `Break ${found.id} (${found.severity})`),
    ...wrap(found.explanation, width),
    '',
    ...entries(pairs, width, paint),
    ...list('What follows from it, and is no break of its own', follows),
    ...list('What it adds to the difference of the totals', effects),
    ...list(
      'Files, as they were read',
      sources.map(({ file, side: of, sha256 }) => `${of}: ${file} (SHA-256 ${sha256})`),
    ),
    ...(control === null ? [] : list(`Found by ${control.id}`, [control.claim, control.why])),
  ];
}
