import type { Break, BreakKind, Condition } from '../../../model/index.ts';

/** Breaks of one kind that say the same about what happened. */
export interface Group {
  readonly kind: BreakKind;
  /** What happened, as values; empty where the kind alone says it. */
  readonly signature: readonly string[];
  /** Whether the signature is a cause in itself, so that the group is never split. */
  readonly whole: boolean;
  /** What the signature fixes: conditions of the problem whatever else is found. */
  readonly given: readonly Condition[];
  readonly breaks: readonly Break[];
}

interface Rule {
  readonly values: (one: Break) => readonly (string | undefined | null)[];
  readonly whole: boolean;
  /** Attributes that the first values belong to. */
  readonly given: readonly string[];
  /** From how many breaks on a signature stands on its own. */
  readonly least: number;
}

const expected = (one: Break) => one.attributes.expectedValue ?? one.expected;
const actual = (one: Break) => one.attributes.actualValue ?? one.actual;
const sku = (one: Break) => one.attributes.sku ?? one.sku;

const rules: Partial<Record<BreakKind, Rule>> = {
  'currency-differs': { values: (one) => [expected(one), actual(one)], whole: false, given: [], least: 2 },
  'fx-rate-differs': { values: (one) => [one.attributes.rateOfDay], whole: true, given: [], least: 2 },
  'line-item-differs': { values: (one) => [sku(one), actual(one)], whole: true, given: ['sku'], least: 2 },
  // Each mapping is mended on its own, so even one break is worth its own problem.
  'sku-mapped-to-wrong-item': {
    values: (one) => [sku(one), actual(one)],
    whole: true,
    given: ['sku'],
    least: 1,
  },
};

/** More problems of one break each than anybody would read one by one. */
const mostSingles = 50;

/** Splits breaks by kind and by what happened; what stands alone is left with the rest of its kind. */
export function splitBySignature(breaks: readonly Break[]): readonly Group[] {
  const kinds = Map.groupBy(breaks, (one) => one.kind);
  return [...kinds].flatMap(([kind, ofKind]) => {
    const rule = rules[kind];
    const rest = { kind, signature: [], whole: false, given: [] };
    if (rule === undefined) return [{ ...rest, breaks: ofKind }];

    const alike = Map.groupBy(ofKind, (one) => {
      const values = rule.values(one);
      return values.every((value) => typeof value === 'string' && value !== '') ? JSON.stringify(values) : '';
    });
    const singles = [...alike.values()].filter((some) => some.length === 1).length;
    const least = singles > mostSingles ? Math.max(2, rule.least) : rule.least;
    const named: Group[] = [];
    const others: Break[] = [];
    for (const [key, some] of alike) {
      if (key === '' || some.length < least) {
        others.push(...some);
        continue;
      }
      const signature: string[] = JSON.parse(key);
      const given = rule.given.map((attribute, i) => ({
        attribute,
        test: 'is' as const,
        value: signature[i] ?? '',
      }));
      named.push({ kind, signature, whole: rule.whole, given, breaks: some });
    }
    return others.length === 0 ? named : [...named, { ...rest, breaks: others }];
  });
}
