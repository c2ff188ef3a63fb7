import type { Break } from '../../src/model/index.ts';
import type { ExpectedBreak } from '../../src/sandbox/faults/fault.ts';

/** How what was found compares with what was planted. */
export interface Matched {
  /** Each planted break with the break that reports it; null: not found. */
  readonly pairs: readonly { readonly expected: ExpectedBreak; readonly found: Break | null }[];
  /** Breaks that nothing planted explains. */
  readonly extra: readonly Break[];
}

/** Pairs planted breaks with reported ones, one to one, the most precisely described first. */
export function matchExpected(expected: readonly ExpectedBreak[], breaks: readonly Break[]): Matched {
  const open = new Map<string, Break[]>();
  for (const one of breaks) {
    for (const kind of [one.kind]) open.set(kind, [...(open.get(kind) ?? []), one]);
  }
  const used = new Set<Break>();
  const find = (planted: ExpectedBreak): Break | null => {
    for (const kind of planted.kinds) {
      const found = (open.get(kind) ?? []).find((one) => !used.has(one) && fits(planted, one));
      if (found !== undefined) {
        used.add(found);
        return found;
      }
    }
    return null;
  };
  const order = [...expected].sort((a, b) => precision(b) - precision(a));
  const pairs = order.map((planted) => ({ expected: planted, found: find(planted) }));
  return { pairs, extra: breaks.filter((one) => !used.has(one)) };
}

function fits(planted: ExpectedBreak, one: Break): boolean {
  const refs = [one.shop?.ref, one.erp?.ref, one.erp?.document, one.order].filter((ref) => ref !== undefined);
  const names = (wanted: string | undefined): boolean =>
    wanted === undefined || refs.some((ref) => ref === wanted || ref.includes(wanted));
  const location = planted.location;
  return (
    (planted.order === undefined || one.order === planted.order) &&
    (planted.sku === undefined || one.sku === planted.sku) &&
    names(planted.document) &&
    names(planted.payout) &&
    (location === undefined ||
      names(location) ||
      Object.values(one.attributes).some((value) => value === location))
  );
}

function precision(planted: ExpectedBreak): number {
  return Object.keys(planted).length;
}
