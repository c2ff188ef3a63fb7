import { type BreakKind, breakKinds } from '../../../model/index.ts';
import { amid, words } from '../../../model/words.ts';
import type { Hurt } from '../rank-hurts.ts';
import type { Situation } from '../situation.ts';
import { listed, many, sayAmount } from '../words.ts';

/** What is broken now of what a containment is for, in words. */
export interface Scene {
  /** The kinds that occur, the most frequent first. */
  readonly kinds: readonly BreakKind[];
  /** Such as ` where gateway is paypal and country is DE`; empty where the worst problem has no conditions. */
  readonly where: string;
  /** Such as `13 breaks, 1,204 GBP at risk`. */
  readonly size: string;
}

/** How much is broken of one kind. */
export interface KindHurt {
  readonly kind: BreakKind;
  readonly count: number;
  readonly baseMinor: bigint;
}

/** The kinds of a symptom that are broken, the most frequent first: by the open breaks, else by its problems. */
export function brokenKinds({ symptom, problems }: Hurt, { open }: Situation['facts']): readonly KindHurt[] {
  const size = (minor: string | null): bigint => {
    const amount = BigInt(minor ?? 0);
    return amount < 0n ? -amount : amount;
  };
  const counted = open.byKind.filter(({ kind }) => breakKinds[kind] === symptom);
  const found = new Map<BreakKind, KindHurt>();
  for (const { kind, count, baseMinor } of counted.length > 0 ? counted : problems) {
    const before = found.get(kind);
    found.set(kind, {
      kind,
      count: count + (before?.count ?? 0),
      baseMinor: size(baseMinor) + (before?.baseMinor ?? 0n),
    });
  }
  return [...found.values()].toSorted(
    (left, right) => right.count - left.count || (left.kind < right.kind ? -1 : 1),
  );
}

/** Says what is broken of the kinds that a containment is for. */
export function sceneOf(own: readonly KindHurt[], { problems }: Hurt, facts: Situation['facts']): Scene {
  const kinds = own.map(({ kind }) => kind);
  const [worst] = problems.filter(({ kind }) => kinds.includes(kind));
  // Since when it happens narrows nothing down for the days to come.
  const where = (worst?.conditions ?? [])
    .filter(({ test }) => test === 'is')
    .map(({ attribute, value }) => `${amid(words(attribute))} is ${value}`);
  return {
    kinds,
    where: where.length === 0 ? '' : ` where ${listed(where, 4)}`,
    size: sizeOf(own, facts),
  };
}

function sizeOf(own: readonly KindHurt[], { open, baseCurrency }: Situation['facts']): string {
  const count = own.reduce((sum, one) => sum + one.count, 0);
  const isKnown = own.some(({ kind }) =>
    open.byKind.some((one) => one.kind === kind && one.baseMinor !== null),
  );
  const amount = sayAmount(
    isKnown ? own.reduce((sum, { baseMinor }) => sum + baseMinor, 0n) : null,
    baseCurrency,
  );
  return [many(count, 'break'), ...(amount === null ? [] : [`${amount} at risk`])].join(', ');
}

/** The kinds of a scene as words, the first three. */
export const kindsOf = ({ kinds }: Scene): string =>
  kinds.length === 0
    ? 'its breaks'
    : listed(
        kinds.map((kind) => words(kind)),
        3,
      );
