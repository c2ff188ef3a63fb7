import type { Break, BreakKind, Condition } from '../../../model/index.ts';
import { compareText } from './columns.ts';

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

type Values = readonly (string | undefined | null)[];

interface Rule {
  /** What happened to a break; several where it can be told in several ways: the way that most breaks share counts. */
  readonly readings: (one: Break) => readonly Values[];
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
  'currency-differs': {
    readings: (one) => [[expected(one), actual(one)]],
    whole: false,
    given: [],
    least: 2,
  },
  // A rate that stands still is that of one day; a table that comes late is behind by so many days.
  'fx-rate-differs': {
    readings: ({ attributes: { rateOfDay, rateDaysBehind = '' } }) => [
      [rateOfDay],
      ...rateDaysBehind.split(' ').map((days) => (days === '' ? [] : [days, 'days behind'])),
    ],
    whole: true,
    given: [],
    least: 2,
  },
  'line-item-differs': {
    readings: (one) => [[sku(one), actual(one)]],
    whole: true,
    given: ['sku'],
    least: 2,
  },
  // Each mapping is mended on its own, so even one break is worth its own problem.
  'sku-mapped-to-wrong-item': {
    readings: (one) => [[sku(one), actual(one)]],
    whole: true,
    given: ['sku'],
    least: 1,
  },
};

/** More problems of one break each than anybody would read one by one. */
const mostSingles = 50;

/** From how many breaks on a known failure is a problem of its own. */
const fewestKnown = 2;

/**
 * Splits breaks by kind, by the known failure behind them, and by what happened; what stands alone is left with the
 * rest of its kind.
 */
export function splitBySignature(breaks: readonly Break[]): readonly Group[] {
  const kinds = Map.groupBy(breaks, (one) => one.kind);
  return [...kinds].flatMap(([kind, ofKind]) => {
    const known = [...Map.groupBy(ofKind, (one) => one.fingerprint ?? '')].filter(
      ([fingerprint, some]) => fingerprint !== '' && some.length >= fewestKnown,
    );
    const taken = new Set(known.flatMap(([, some]) => some));
    const rest = ofKind.filter((one) => !taken.has(one));
    return [
      ...known.map(([name, some]) => ({ kind, signature: [name], whole: true, given: [], breaks: some })),
      ...(rest.length === 0 ? [] : splitByWhatHappened(kind, rest)),
    ];
  });
}

function splitByWhatHappened(kind: BreakKind, ofKind: readonly Break[]): readonly Group[] {
  const rule = rules[kind];
  const rest = { kind, signature: [], whole: false, given: [] };
  if (rule === undefined) return [{ ...rest, breaks: ofKind }];

  const alike = groupAlike(ofKind, rule);
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
}

/** Breaks by what happened to them; of several readings the one that most breaks share, then the earlier one. */
function groupAlike(breaks: readonly Break[], rule: Rule): ReadonlyMap<string, readonly Break[]> {
  const groups = new Map<string, readonly Break[]>();
  let open = breaks.map((one) => ({
    one,
    keys: rule
      .readings(one)
      .filter(isComplete)
      .map((values) => JSON.stringify(values)),
  }));
  const silent = open.filter(({ keys }) => keys.length === 0);
  if (silent.length > 0)
    groups.set(
      '',
      silent.map(({ one }) => one),
    );
  open = open.filter(({ keys }) => keys.length > 0);
  while (open.length > 0) {
    const counts = new Map<string, number>();
    for (const { keys } of open) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const [[best]] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)) as [[string, number]];
    groups.set(
      best,
      open.filter(({ keys }) => keys.includes(best)).map(({ one }) => one),
    );
    open = open.filter(({ keys }) => !keys.includes(best));
  }
  return groups;
}

function isComplete(values: Values): boolean {
  return values.length > 0 && values.every((value) => typeof value === 'string' && value !== '');
}
