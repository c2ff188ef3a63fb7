import { parseInstant } from '../../../ground/time.ts';
import type { AgendaItem, Waiver } from '../../../model/decision/index.ts';
import type { AgendaPart } from './input.ts';
import { counted, dayOf } from './words.ts';

const DAY_MS = 86_400_000;
/** A waiver that ends before the review after the next one is spoken of now. [proposal] */
const AHEAD_DAYS = 8;

/** Waivers that end soon or have ended, and what the plan says is late. */
export const writeDecisions: AgendaPart = (facts, { waivers = [], gate = null }) => {
  const now = parseInstant(facts.at) ?? 0;
  const left = ({ expiresAt }: Waiver): number => ((parseInstant(expiresAt) ?? 0) - now) / DAY_MS;
  const titleOf = (criterion: string): string =>
    gate?.criteria.find((one) => one.criterion === criterion)?.title ?? criterion;
  return (
    waivers
      .filter((waiver) => left(waiver) <= AHEAD_DAYS)
      // What has ended long ago was spoken of.
      .filter((waiver) => left(waiver) > -AHEAD_DAYS)
      .toSorted((a, b) => left(a) - left(b) || (a.id < b.id ? -1 : 1))
      .map((waiver) => {
        const over = left(waiver) <= 0;
        const when = `${over ? 'ended' : 'ends'} on ${dayOf(facts, waiver.expiresAt)}`;
        return {
          id: `waiver.${waiver.id}`,
          kind: 'decision',
          urgency: 'act',
          title: `The waiver of "${titleOf(waiver.criterion)}" ${when}`,
          says: `${waiver.by} waived it: ${waiver.reason} Meet the criterion, or decide on another waiver.`,
          owner: waiver.by,
          evidence: [
            { kind: 'waiver', id: waiver.id },
            { kind: 'criterion', id: waiver.criterion },
          ],
        } as const;
      })
  );
};

/** Steps of the plan that are late, and its warnings. */
export const writePlan: AgendaPart = (_, { plan = null }) => {
  if (plan === null) return [];
  const late = plan.steps.filter(({ slackDays }) => slackDays !== null && slackDays < 0);
  const items: AgendaItem[] = late.map(({ id, title, owner, slackDays, latestEnd }) => ({
    id: `step.${id}`,
    kind: 'plan',
    urgency: 'act',
    title: `Late: ${title}`,
    says: `It had to end by ${latestEnd ?? 'a day that is past'} for the go-live of ${plan.goLive ?? 'no day'}, and is ${counted(-(slackDays ?? 0), 'worked day')} late.`,
    owner,
    evidence: [{ kind: 'step', id }],
  }));
  const told = new Set(late.map(({ id }) => id));
  const warnings = plan.warnings.filter(({ step }) => step === null || !told.has(step));
  return [
    ...items,
    ...warnings.map(
      ({ code, step, says }): AgendaItem => ({
        id: `plan.${code}${step === null ? '' : `.${step}`}`,
        kind: 'plan',
        urgency: 'look',
        title: 'The plan warns',
        says,
        owner: plan.steps.find(({ id }) => id === step)?.owner ?? null,
        evidence: step === null ? [] : [{ kind: 'step', id: step }],
      }),
    ),
  ];
};
