import { magnitude } from '../../ground/index.ts';

/** One order or document of a group that has several on a side. */
export interface Member {
  readonly id: bigint;
  /** Number or id, for a stable choice between equals. */
  readonly name: string;
  readonly day: string;
  /** Minor units; null when the record does not say. */
  readonly total: bigint | null;
  /** What the record holds besides its number and dates: two with the same content are copies of each other. */
  readonly content: string;
  /** Units of goods in millionths; null when some line does not say. */
  readonly units?: bigint | null;
}

export interface Resolved {
  /** Records that together stand for the group. */
  readonly primary: readonly Member[];
  /** Records that are there once too often. */
  readonly duplicates: readonly Member[];
}

/**
 * Tells legal splits from double posts: of the readings "all of them", "each content once" and "only one of them", the
 * one whose sum comes nearest to what the other side says counts; when several come equally near, the one with the
 * most records, for a split is legal and a duplicate must be shown. Where no sum is right, amounts are wrong: then
 * readings with the right number of units come first.
 * The result does not depend on the order of the members.
 */
export function resolveCopies(
  members: readonly Member[],
  expected: bigint | null,
  units: bigint | null = null,
): Resolved {
  const sorted = [...members].sort(byAge);
  const choices = [sorted, onceEach(sorted), ...sorted.map((member) => [member])];
  if (expected === null || sorted.some(({ total }) => total === null)) return split(sorted, onceEach(sorted));
  const best = nearest(choices, expected);
  if (distance(best, expected) === 0n) return split(sorted, best);
  const tied = choices.filter((choice) => units !== null && units > 0n && unitsOf(choice) === units);
  if (tied.length > 0) return split(sorted, nearest(tied, expected));
  // Copies that no reading can explain away are still copies.
  return split(sorted, best.length === sorted.length ? onceEach(sorted) : best);
}

/** The choice whose sum is nearest; the first of several, which has the most records. */
function nearest(choices: readonly (readonly Member[])[], expected: bigint): readonly Member[] {
  return choices.reduce((best, choice) =>
    distance(choice, expected) < distance(best, expected) ? choice : best,
  );
}

/** Units of several records; null where one does not say, or has none. */
function unitsOf(choice: readonly Member[]): bigint | null {
  let sum = 0n;
  for (const { units } of choice) {
    if (units === null || units === undefined || units === 0n) return null;
    sum += units;
  }
  return sum;
}

function split(all: readonly Member[], primary: readonly Member[]): Resolved {
  const chosen = new Set(primary);
  return { primary, duplicates: all.filter((member) => !chosen.has(member)) };
}

function onceEach(sorted: readonly Member[]): Member[] {
  const seen = new Set<string>();
  return sorted.filter(({ content }) => {
    if (seen.has(content)) return false;
    seen.add(content);
    return true;
  });
}

function distance(choice: readonly Member[], expected: bigint): bigint {
  return magnitude(choice.reduce((sum, { total }) => sum + (total ?? 0n), 0n) - expected);
}

function byAge(a: Member, b: Member): number {
  return (
    compare(a.day, b.day) || compare(a.name, b.name) || compare(a.content, b.content) || compare(a.id, b.id)
  );
}

function compare<T extends string | bigint>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
