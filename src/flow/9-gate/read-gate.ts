import { formatInstant } from '../../ground/time.ts';
import type {
  CriterionReading,
  CriterionState,
  DecisionFacts,
  GateReading,
  GateVerdict,
} from '../../model/decision/index.ts';
import type { GateInputs } from './criterion.ts';
import type { GatePolicy } from './policy.ts';
import { readCriterion } from './read-criterion.ts';
import { criteria } from './registry.ts';
import { counted, earliest, momentOf, named } from './say.ts';
import { exitCodeOf, verdictOf } from './verdict-table.ts';

/** The verdict over facts, under a policy: the same facts give the same reading, to the byte. */
export function readGate(facts: DecisionFacts, inputs: GateInputs, policy: GatePolicy): GateReading {
  const isOff = ({ id }: { readonly id: string }): boolean => policy.criteria[id]?.as === 'off';
  const readings = criteria
    .filter((one) => !isOff(one))
    .map((one) => readCriterion(one, facts, inputs, policy));
  const verdict = verdictOf(readings);
  const off = criteria.filter(isOff).map(({ id, title, hard }) => ({ criterion: id, title, hard }));
  return {
    verdict,
    criteria: readings,
    off,
    holdsUntil: earliest(readings.map((one) => endOf(one, facts.timeZone))),
    says: sentenceOf(verdict, readings, off.length),
    exitCode: exitCodeOf[verdict],
  };
}

/** When a criterion that counts as met does so no more by the passing of time alone. */
function endOf({ state, evidenceAt, maxAgeHours, waiver }: CriterionReading, zone: string): string | null {
  if (state === 'waived') return waiver?.expiresAt ?? null;
  if (state !== 'pass' || evidenceAt === null || maxAgeHours === null) return null;
  const at = momentOf(evidenceAt);
  return at === null ? null : formatInstant(at + maxAgeHours * 3_600_000, zone);
}

const headlines: Readonly<Record<GateVerdict, string>> = {
  go: 'GO',
  'go-with-waivers': 'GO WITH WAIVERS',
  'no-go': 'NO-GO',
  'cannot-decide': 'CANNOT DECIDE',
};

function sentenceOf(verdict: GateVerdict, readings: readonly CriterionReading[], off: number): string {
  const titles = (...states: CriterionState[]): readonly string[] =>
    readings.filter(({ state }) => states.includes(state)).map(({ title }) => title);
  const list = (states: CriterionState[], says: (count: string) => string): string => {
    const some = titles(...states);
    return some.length === 0
      ? ''
      : ` ${says(counted(some.length, 'criterion', 'criteria'))}: ${named(some)}.`;
  };
  const met = titles('pass').length;
  return [
    `${headlines[verdict]}: ${met} of ${counted(readings.length, 'criterion', 'criteria')} met.`,
    list(['fail'], (count) => `${count} not met`),
    list(['no-data', 'stale'], (count) => `${count} without fresh evidence`),
    list(['waived'], (count) => `${count} waived`),
    off === 0 ? '' : ` ${counted(off, 'criterion', 'criteria')} switched off by the policy.`,
  ].join('');
}
