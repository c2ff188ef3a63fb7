import type { FileCount, Summary, Tie } from '../../model/index.ts';
import type { FlowResult } from '../flow.ts';

/** Without a break the answer is only "clean" when both sides were there and everything that was read could be compared. */
export function reasonsNotToDecide(
  { ingested, checked }: FlowResult,
  files: readonly FileCount[],
  ties: readonly Tie[],
  { shopOrders }: Pick<Summary['match'], 'shopOrders'>,
): readonly string[] {
  const reasons: string[] = [];
  const reaches = checked.find(({ control }) => control.id === 'order.reaches-erp');
  if (reaches?.reason) reasons.push(`Nothing could be decided: ${reaches.reason}.`);
  else if (reaches?.checked === 0) reasons.push('Nothing could be decided: there is no order to check.');
  else if (shopOrders === 0)
    reasons.push('Nothing could be decided: no order was placed between the days that were asked for.');
  for (const unsure of new Set(checked.flatMap((one) => one.unsure ?? [])))
    reasons.push(`Not everything could be decided: ${unsure}.`);
  const quarantined = files.reduce((sum, file) => sum + file.quarantined, 0);
  if (quarantined > 0)
    reasons.push(`${quarantined} rows could not be read, so that what they say is not known.`);
  if (ingested.conflicts > 0)
    reasons.push(`${ingested.conflicts} records were read in versions that differ.`);
  if (ties.some(({ unexplained }) => !/^-?0(\.0*)?$/.test(unexplained)))
    reasons.push('The totals of the two sides do not tie out.');
  return reasons;
}

/** The verdict in one sentence. */
export function sayVerdict(
  verdict: Summary['verdict'],
  { breaks, problems }: FlowResult,
  match: Summary['match'],
  undecided: readonly string[],
): string {
  if (verdict === 'clean')
    return `Shop and ERP agree: ${match.matched} of ${match.shopOrders} orders compared, no break.`;
  if (verdict === 'could-not-decide') return undecided[0] ?? 'Nothing could be decided.';
  const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
  return `${count(breaks.length, 'break', 'breaks')} in ${count(problems.length, 'problem', 'problems')}; ${match.matched} of ${match.shopOrders} orders were matched.`;
}
