import { causes } from '../../../flow/7-diagnosis/index.ts';
import type { CriterionReading } from '../../../model/decision/index.ts';
import { symptomTitles, words } from '../../../model/words.ts';
import type { State } from '../../../model/workspace/index.ts';
import { type Decided, decide } from '../decide.ts';
import type { PolicyRoom } from '../documents/policy.ts';
import { readPolicy } from '../documents/read-policy.ts';
import { type DecisionAsked, readDecision } from './read-decision.ts';

/** Something that another policy says otherwise of the same facts. */
export interface PolicyChange {
  readonly part: PolicyRoom;
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** What another policy would say otherwise. Fails with `policy-invalid` for one that cannot be read. */
export async function previewPolicy(
  state: State,
  wanted: DecisionAsked,
  value: unknown,
): Promise<readonly PolicyChange[]> {
  const policy = readPolicy(value);
  const { facts, extras, decided } = await readDecision(state, wanted);
  return changesBetween(decided, decide(facts, policy, extras));
}

/** Everything that two decisions say differently, in the order of the rooms. */
export function changesBetween(before: Decided, after: Decided): readonly PolicyChange[] {
  const said = saidBy(before);
  const then = saidBy(after);
  const keyOf = ({ part, id }: Said): string => `${part} ${id}`;
  const saysThen = new Map(then.map((one) => [keyOf(one), one.says]));
  const known = new Set(said.map(keyOf));
  return [
    ...said.flatMap((one) => {
      const { says: from, ...of } = one;
      const to = saysThen.get(keyOf(one)) ?? 'Not said any more';
      return to === from ? [] : [{ ...of, from, to }];
    }),
    ...then
      .filter((one) => !known.has(keyOf(one)))
      .map(({ says: to, ...of }) => ({ ...of, from: 'Not said', to })),
  ];
}

interface Said {
  readonly part: PolicyRoom;
  readonly id: string;
  readonly title: string;
  readonly says: string;
}

const causeTitles = new Map<string, string>(causes.map(({ id, title }) => [id, title]));

function saidBy({ symptoms, diagnosis, plan, indicators, gate }: Decided): readonly Said[] {
  const titleOf = (cause: string): string => causeTitles.get(cause) ?? words(cause);
  return [
    ...symptoms.symptoms.flatMap(({ symptom, pattern, recurring, growing, resistant }) =>
      Object.entries({
        pattern,
        recurring: recurring.state,
        growing: growing.state,
        resistant: resistant.state,
      }).map(
        ([claim, says]): Said => ({
          part: 'symptoms',
          id: `${symptom}.${claim}`,
          title: `${symptomTitles[symptom]}: ${claim}`,
          says: words(says),
        }),
      ),
    ),
    {
      part: 'diagnosis',
      id: 'named',
      title: 'Causes that are named',
      says: diagnosis.named.map(titleOf).join(', ') || 'Undetermined',
    },
    ...diagnosis.causes.map(
      ({ cause, band }): Said => ({ part: 'diagnosis', id: cause, title: titleOf(cause), says: words(band) }),
    ),
    { part: 'plan', id: 'earliest', title: 'Everything fits from', says: plan.earliestGoLive ?? 'No day' },
    { part: 'plan', id: 'warnings', title: 'Warnings', says: String(plan.warnings.length) },
    ...indicators.indicators.map(
      ({ indicator, title, state }): Said => ({
        part: 'indicators',
        id: indicator,
        title,
        says: words(state),
      }),
    ),
    { part: 'gate', id: 'verdict', title: 'Verdict', says: words(gate.verdict).toUpperCase() },
    ...gate.criteria.flatMap(({ criterion, title, state, hard }): readonly Said[] => [
      { part: 'gate', id: criterion, title, says: criterionSays(state) },
      countsAs(criterion, title, hard ? 'Hard' : 'Soft'),
    ]),
    ...gate.off.map(({ criterion, title }) => countsAs(criterion, title, 'Off')),
  ];
}

/** As the page of the gate says it. */
const criterionSays = (state: CriterionReading['state']): string =>
  state === 'pass' ? 'Met' : state === 'fail' ? 'Not met' : words(state);

const countsAs = (criterion: string, title: string, says: string): Said => ({
  part: 'gate',
  id: `${criterion}.as`,
  title: `${title}: counts as`,
  says,
});
