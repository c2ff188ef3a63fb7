import type { DecisionFacts } from '../../model/decision/index.ts';
import type { NowValue } from './indicator.ts';

/** The greatest share of a ledger's total that nothing explains; null where nothing was tied out. */
export function readUnexplained({ runs }: DecisionFacts): NowValue | null {
  const [run] = runs;
  if (run === undefined || run.ties.length === 0) return null;
  const shares = run.ties.map(({ shop, erp, unexplained }) => {
    const left = Math.abs(Number(unexplained));
    if (left === 0) return 0;
    const total = Math.max(Math.abs(Number(shop)), Math.abs(Number(erp)));
    return total === 0 ? 1 : Math.min(1, left / total);
  });
  return { value: Math.max(...shares), of: run.ties.length, bad: null, at: run.at };
}
