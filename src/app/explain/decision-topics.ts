import { causes, findings } from '../../flow/7-diagnosis/index.ts';
import { criteria } from '../../flow/9-gate/index.ts';
import { defaultsOf, type Parameter, uatConditions } from '../../model/decision/index.ts';
import { words } from '../../model/words.ts';
import { indicators } from '../../readiness/indicators/index.ts';
import { policyRooms, policyTables } from '../decision/documents/policy.ts';
import type { DecisionExplanation } from './explanation.ts';

/** What a decision speaks of, by kind: each explained in the same few words. */
export const decisionTopics: Readonly<Record<DecisionExplanation['type'], readonly DecisionExplanation[]>> = {
  cause: causes.map(({ id, title, means, why, under, upstream, raises, prior }) => ({
    type: 'cause',
    id,
    title,
    means,
    why,
    seen: inWords(
      findings.filter((one) => one.causes.includes(id)).map((one) => one.title),
      'Findings that tell it',
    ),
    next: null,
    more: [
      ...(under === null ? [] : [['Beneath', under] as const]),
      ...(upstream ? [['Makes likelier', raises.join(', ')] as const] : []),
      ...(prior === null
        ? []
        : [['Before looking', `${Math.round(prior.value * 100)} %: ${prior.why}`] as const]),
    ],
  })),
  finding: findings.map(({ id, title, measures, presentWhen, threshold, causes: tells, why, check }) => ({
    type: 'finding',
    id,
    title,
    means: `${measures} It counts from ${presentWhen === 'below' ? 'below ' : ''}${threshold.default} (${threshold.unit}).`,
    why,
    seen: `Tells ${tells.join(', ')}.`,
    next: check,
    more: [],
  })),
  indicator: indicators.map(({ id, title, workflow, measures, formula, source, green, amber }) => ({
    type: 'indicator',
    id,
    title,
    means: measures,
    why: green.why,
    seen: source,
    next: null,
    more: [
      ['Workflow', words(workflow)],
      ['Formula', formula],
      ['Green', `${green.default} (${green.unit})`],
      ['Amber', `${amber.default} (${amber.unit})`],
    ],
  })),
  criterion: criteria.map((one) => ({
    type: 'criterion',
    id: one.id,
    title: one.title,
    means: one.claim,
    why: one.why,
    seen: `Asked for: ${one.threshold(defaultsOf(one.parameters))}.`,
    next: null,
    more: [
      ['Counts as', one.hard ? 'hard: two people together can waive it' : 'soft: one person can waive it'],
      ['Answers for it', one.role.replace('-', ' ')],
      ...Object.entries(one.parameters).map(
        ([name, parameter]) => [`gate.${one.id}.${name}`, parameterInWords(parameter)] as const,
      ),
    ],
  })),
  condition: uatConditions.map(({ id, title, test, core }) => ({
    type: 'condition',
    id,
    title,
    means: test,
    why: core ? 'Every merchant meets it: acceptance tests without it are none.' : null,
    seen: 'A case of the readiness names it under "conditions".',
    next: null,
    more: [],
  })),
  parameter: policyRooms.flatMap((room) =>
    Object.entries(policyTables[room]).map(([name, parameter]: [string, Parameter]) => ({
      type: 'parameter' as const,
      id: `${room}.${name}`,
      title: `${parameter.default} ${parameter.unit}`,
      means: parameterInWords(parameter),
      why: parameter.why,
      seen: null,
      next: `Set it in a policy file: ${room}: { "${name}": ${parameter.default} }`,
      more: [],
    })),
  ),
};

/** What a decision speaks of by a name; of two of one name the first of the kinds above. */
export function explainDecisionTopic(id: string): DecisionExplanation | undefined {
  for (const topics of Object.values(decisionTopics)) {
    const found = topics.find((one) => one.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inWords(list: readonly string[], what: string): string | null {
  return list.length === 0 ? null : `${what}: ${list.join('; ')}.`;
}

function parameterInWords({ default: initial, unit, least, most, whole }: Parameter): string {
  return `${initial} by default, in ${unit}, ${whole ? 'whole, ' : ''}from ${least} to ${most}.`;
}
