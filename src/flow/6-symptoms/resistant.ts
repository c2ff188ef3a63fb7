import type { Claim, FixFact, FixOutcome } from '../../model/decision/index.ts';
import type { SymptomParameters } from './parameters.ts';

/** A fix, and what became of it. */
export interface TriedFix {
  readonly fix: FixFact;
  readonly outcome: FixOutcome;
}

/** The claim that fixes do not end a symptom; what a later fix of the same problem has ended is not held against it. */
export function claimOfResistant(tried: readonly TriedFix[], parameters: SymptomParameters): Claim {
  const standing = tried.filter((one) => !tried.some((later) => isEndedBy(one.fix, later)));
  const regressed = standing.filter(({ fix, outcome }) => fix.recurred > 0 || outcome.became === 'regressed');
  const vain = standing.filter(({ outcome }) => outcome.became === 'not-lowered');
  const early = standing.filter(({ outcome }) => outcome.became === 'too-early');
  const numbers = {
    fixes: tried.length,
    regressed: regressed.length,
    notLowered: vain.length,
    tooEarly: early.length,
  };
  if (regressed.length >= parameters['resistant.fixes'])
    return {
      state: 'yes',
      says: `It resists fixes: it came back after ${regressed.length} of ${tried.length} fixes.`,
      numbers,
    };
  const [first] = vain;
  if (first !== undefined)
    return {
      state: 'yes',
      says: `It resists fixes: "${first.fix.what}" did not lower it.`,
      numbers,
    };
  if (tried.length === 0)
    return {
      state: 'not-enough-data',
      says: 'Whether it resists fixes cannot be said: none is recorded.',
      numbers,
    };
  const [back] = regressed;
  if (back !== undefined)
    return {
      state: 'possibly',
      says: `It may resist fixes: it came back after "${back.fix.what}".`,
      numbers,
    };
  if (early.length > 0)
    return {
      state: 'not-enough-data',
      says: `Whether it resists fixes cannot be said yet: ${early.length === 1 ? 'one fix is' : `${early.length} fixes are`} too recent to judge.`,
      numbers,
    };
  return {
    state: 'no',
    says: `It does not resist fixes: all of them (${tried.length}) held or helped.`,
    numbers,
  };
}

function isEndedBy(fix: FixFact, { fix: later, outcome }: TriedFix): boolean {
  return (
    outcome.became === 'verified' &&
    fix.problem !== null &&
    later.problem === fix.problem &&
    Date.parse(later.effectiveAt) > Date.parse(fix.effectiveAt)
  );
}
