import type { CriterionReading, DecisionFacts } from '../../model/decision/index.ts';
import type { Criterion, Finding, GateInputs } from './criterion.ts';
import { type GatePolicy, parametersOf } from './policy.ts';
import { hoursBetween, span } from './say.ts';
import { waiverFor } from './waivers.ts';

/** One criterion: what it finds, whether its evidence is young enough, and whether somebody took the risk. */
export function readCriterion(
  criterion: Criterion,
  facts: DecisionFacts,
  inputs: GateInputs,
  policy: GatePolicy,
): CriterionReading {
  const { id, title, role } = criterion;
  const parameters = parametersOf(criterion, policy);
  const said = policy.criteria[id];
  const hard = said?.as === undefined ? criterion.hard : said.as === 'hard';
  const seen = criterion.read(facts, inputs, parameters);
  const maxAgeHours =
    seen.maxAgeHours ??
    parameters['maxAgeHours'] ??
    (parameters['maxAgeDays'] === undefined ? null : parameters['maxAgeDays'] * 24);
  const found = aged(seen, maxAgeHours, facts.at);
  const reading = {
    criterion: id,
    title,
    hard,
    threshold: criterion.threshold(parameters),
    measured: found.measured,
    evidenceAt: found.evidenceAt,
    maxAgeHours,
    evidence: found.evidence,
    role,
    owner: said?.owner ?? facts.readiness.team.find((one) => one.role === role)?.name ?? null,
  };
  if (found.state !== 'fail')
    return { ...reading, state: found.state, waiver: null, says: `${found.says}${idle(found, id, inputs)}` };
  const { waiver, refused } = waiverFor(id, hard, inputs.waivers, facts.at);
  if (waiver === null) {
    const why = refused === null ? '' : ` Its waiver does not count: ${refused}.`;
    return { ...reading, state: 'fail', waiver: null, says: found.says + why };
  }
  const { by, seconded, expiresAt, reason } = waiver;
  const who = hard && seconded !== null ? `${by} and ${seconded.by}` : by;
  return {
    ...reading,
    state: 'waived',
    waiver,
    says: `${found.says} Waived by ${who} until ${expiresAt}: ${sentence(reason)}`,
  };
}

/** What nobody knows is no risk that somebody could take. */
function idle({ state }: Finding, id: string, { waivers }: GateInputs): string {
  return state !== 'pass' && waivers.some(({ criterion }) => criterion === id)
    ? ' Its waiver does not count: what is missing or too old cannot be waived.'
    : '';
}

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** A pass on evidence that is too old, of no known day, or of a day to come, is none. */
function aged(found: Finding, maxAgeHours: number | null, at: string): Finding {
  if (found.state !== 'pass') return found;
  const { evidenceAt, says } = found;
  if (evidenceAt === null)
    return maxAgeHours === null
      ? found
      : { ...found, state: 'no-data', says: `${says} But nobody recorded when.` };
  const hours = hoursBetween(evidenceAt, at);
  if (hours === null)
    return { ...found, state: 'no-data', says: `${says} But "${evidenceAt}" is no moment.` };
  if (hours < 0)
    return {
      ...found,
      state: 'no-data',
      says: `${says} But it is dated ${evidenceAt}, which is still to come.`,
    };
  if (maxAgeHours !== null && hours > maxAgeHours)
    return {
      ...found,
      state: 'stale',
      says: `${says} But that is ${span(hours)} old, and may be ${span(maxAgeHours)}.`,
    };
  return found;
}
