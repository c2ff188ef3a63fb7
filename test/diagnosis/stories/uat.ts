import { conditionsOf, type Uat, type UatCase, uatConditions } from '../../../src/model/decision/index.ts';
import { daysBefore, isKept, oneOf, type Scene } from './scene.ts';

interface Tale {
  /** Share of the core conditions, of the others, and of those that broke, that cases were written for. */
  readonly core: number;
  readonly other: number;
  readonly broke: number;
  /** Of the cases: shares that failed or were blocked, and that never ran. */
  readonly failed: number;
  readonly untested: number;
  /** Share of failures with an accepted workaround. */
  readonly worked: number;
  readonly migrated: readonly [yes: number, no: number];
  readonly signed: number;
  /** Most conditions in one case. */
  readonly together: number;
}

const careful: Tale = {
  core: 0.93,
  other: 0.55,
  broke: 0.85,
  failed: 0.03,
  untested: 0.03,
  worked: 0.8,
  migrated: [0.72, 0.1],
  signed: 0.88,
  together: 4,
};
/** Separate cases, one condition each, as most lists in spreadsheets are. */
const carefulOneByOne: Tale = { ...careful, together: 1 };
const happyPathOnly: Tale = {
  core: 0.4,
  other: 0.1,
  broke: 0.12,
  failed: 0.06,
  untested: 0.1,
  worked: 0.5,
  migrated: [0.45, 0.3],
  signed: 0.5,
  together: 1,
};
const cutShort: Tale = {
  ...careful,
  broke: 0.5,
  failed: 0.08,
  untested: 0.45,
  worked: 0.3,
  signed: 0.3,
  together: 2,
};
/** The list was long and green; the test system had other data, settings and prices. */
const otherWorld: Tale = { ...careful, broke: 0.6, migrated: [0.05, 0.8], signed: 0.5, together: 2 };

/** The record of the acceptance test, as the truth and chance have it. */
export function tellUat(scene: Scene): Uat | null {
  const { random, has } = scene;
  if (!isKept(scene)) return null;
  const tale = has('inadequate-uat')
    ? oneOf(random, [
        [0.5, happyPathOnly],
        [0.22, cutShort],
        [0.2, otherWorld],
        // The list looks good, and the cases did not look at what they say.
        [0.08, carefulOneByOne],
      ])
    : oneOf(random, [
        [0.55, careful],
        [0.4, carefulOneByOne],
        [0.05, cutShort],
      ]);
  const broke = brokenConditions(scene);
  const written = uatConditions
    .filter(({ id, core }) => random.chance(broke.has(id) ? tale.broke : core ? tale.core : tale.other))
    .map(({ id }) => id);
  const cases: UatCase[] = [];
  const rest = random.shuffled(written);
  while (rest.length > 0 && cases.length < 80) {
    // Where several go into one case, each is met more than once.
    const conditions = rest.splice(0, random.between(1, tale.together));
    if (tale.together > 1) conditions.push(...random.shuffled(written).slice(0, tale.together));
    cases.push(caseOf(scene, tale, cases.length + 1, [...new Set(conditions)].sort()));
  }
  for (let i = 0; i < 3; i++) cases.push(caseOf(scene, tale, cases.length + 1, []));
  const [yes, no] = tale.migrated;
  const drawn = random.next();
  return {
    cases,
    onMigratedData: drawn < yes ? true : drawn < yes + no ? false : null,
    signedOff: random.chance(tale.signed)
      ? { by: 'Ada', at: daysBefore(scene, random.between(3, 12)) }
      : null,
  };
}

function caseOf(scene: Scene, tale: Tale, number: number, conditions: readonly string[]): UatCase {
  const { random } = scene;
  const drawn = random.next();
  const result =
    drawn < tale.failed
      ? random.pick(['failed', 'blocked'] as const)
      : drawn < tale.failed + tale.untested
        ? 'untested'
        : 'passed';
  const isOpen = result === 'failed' || result === 'blocked';
  return {
    id: `UAT-${number}`,
    title: conditions.length === 0 ? 'A plain order' : conditions.join(' and '),
    conditions,
    result,
    at: result === 'untested' ? null : daysBefore(scene, random.between(8, 30)),
    by: result === 'untested' ? null : 'Ben',
    workaround: isOpen && random.chance(tale.worked) ? { what: 'Enter it by hand', acceptedBy: 'Ada' } : null,
  };
}

/** Conditions of what broke, whatever broke it. */
function brokenConditions({ facts }: Scene): ReadonlySet<string> {
  const { baseCurrency } = facts;
  return new Set(
    facts.problems.flatMap(({ kind, fingerprint }) =>
      conditionsOf({ kind, fingerprint, attributes: {} }, { baseCurrency }),
    ),
  );
}
