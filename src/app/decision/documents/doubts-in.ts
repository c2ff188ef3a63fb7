import { nearest } from '../../../flow/1-sources/files/profile/index.ts';
import {
  conditionsNamed,
  type Readiness,
  stepsByWord,
  uatCondition,
  uatConditions,
} from '../../../model/decision/index.ts';

/** What can be read, and is likely not meant so: a name that nothing goes by counts for nothing, and nobody is told. */
export function doubtsIn(readiness: Readiness): readonly string[] {
  const { team, uat, confirmations } = readiness;
  const cases = uat?.cases ?? [];
  return [
    ...twice(team.map(({ name, role }) => `${name} (${role})`)).map((who) => `${who} is in the team twice.`),
    ...twice(cases.map(({ id }) => id)).map((id) => `Several test cases have the id ${quoted(id)}.`),
    ...cases.flatMap(({ id, conditions }) =>
      conditions
        .filter((word) => [...conditionsNamed([word])].some((one) => uatCondition(one) === undefined))
        .map((word) => `Test case ${id}: no condition is called ${unknown(word, conditionIds)}`),
    ),
    ...(confirmations ?? []).flatMap(({ what, subject, by }) => {
      if (what === 'plan-step' && !steps.includes(subject))
        return [
          `Confirmation by ${by}: no step that takes somebody's word is called ${unknown(subject, steps)}`,
        ];
      if (what === 'support-roster' && !/^\d{4}-W\d{2}$/.test(subject))
        return [`Confirmation by ${by}: ${quoted(subject)} is no ISO week such as 2026-W49.`];
      const names = team.map(({ name }) => name);
      return what === 'rollback-plan' && names.length > 0 && !names.includes(by)
        ? [`Confirmation of the rollback plan: nobody of the team is called ${unknown(by, names)}`]
        : [];
    }),
  ];
}

const conditionIds = uatConditions.map(({ id }) => id);
const steps: readonly string[] = stepsByWord;

const quoted = (text: string): string => JSON.stringify(text);

function unknown(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return `${quoted(word)}${meant === undefined ? '.' : `; did you mean ${quoted(meant)}?`}`;
}

function twice(all: readonly string[]): readonly string[] {
  const [seen, again] = [new Set<string>(), new Set<string>()];
  for (const one of all) (seen.has(one) ? again : seen).add(one);
  return [...again];
}
