import { addDays } from '../../../../src/ground/days.ts';
import type { DecisionFacts, RootCause, TeamRole } from '../../../../src/model/decision/index.ts';
import type { Random } from '../../../../src/sandbox/random.ts';
import type { OtherCasePlan } from '../other-case.ts';

/** How much a merchant writes down, whatever it does. */
export type Culture = 'keen' | 'usual' | 'careless';

export interface Person {
  readonly name: string;
  readonly role: TeamRole;
  /** Months in this work on the day of the cutover. */
  readonly tenure: number;
}

/** What one part of a story is told from. */
export interface Scene {
  readonly plan: OtherCasePlan;
  readonly facts: DecisionFacts;
  readonly random: Random;
  readonly culture: Culture;
  readonly people: readonly Person[];
  /** Whether the records of a cause's own field show it. */
  readonly shows: (cause: RootCause) => boolean;
  /** Whether breaks tell of the cause, so that its records may say nothing at all. */
  readonly brokeBy: (cause: RootCause) => boolean;
  /** Last ISO day on which anything can have been written down. */
  readonly today: string;
}

/** Something as a kind of merchant has it: the weights are parts of a whole of their own. */
export function drawn<T extends string>(weights: Readonly<Record<T, number>>, random: Random): T {
  const names = Object.keys(weights) as T[];
  let at = random.next() * names.reduce((total, name) => total + weights[name], 0);
  return (
    names.find((name) => {
      at -= weights[name];
      return at < 0;
    }) ?? random.pick(names)
  );
}

/** How likely a list that nobody is made to keep is kept. */
export function isKept({ culture, random }: Scene, shares: Readonly<Record<Culture, number>>): boolean {
  return random.chance(shares[culture]);
}

/** An instant in working hours so many days before the cutover. */
export function beforeLive(scene: Scene, least: number, most: number): string {
  return instantOn(addDays(scene.plan.goLive, -scene.random.between(least, most)), scene);
}

/** An instant in working hours after the cutover, and not after now. */
export function afterLive({ plan, today, random }: Scene, least = 1): string {
  const span = Math.max(least, Math.floor((Date.parse(today) - Date.parse(plan.goLive)) / 86_400_000));
  const day = addDays(plan.goLive, random.between(least, span));
  return instantOn(day > today ? today : day, { random });
}

function instantOn(day: string, { random }: Pick<Scene, 'random'>): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(random.between(8, 17))}:${two(random.pick([0, 5, 10, 15, 20, 30, 40, 45, 50]))}:00Z`;
}

/** Those of a team with one of the roles; the whole team where nobody has it. */
export function withRole({ people }: Scene, ...roles: readonly TeamRole[]): readonly Person[] {
  const found = people.filter(({ role }) => roles.includes(role));
  return found.length > 0 ? found : people;
}
