import type { Day } from '../../ground/time.ts';
import { dayInZone } from '../../ground/time.ts';
import type {
  CauseJudgement,
  DecisionFacts,
  Diagnosis,
  HolidayCalendar,
  IndicatorReport,
  ProblemFact,
  RootCause,
  SymptomReport,
} from '../../model/decision/index.ts';
import type { PlanParameters } from './parameters.ts';
import { type Hurt, rankHurts } from './rank-hurts.ts';

/** What a plan is made of besides the facts. */
export interface PlanInputs {
  readonly symptoms: SymptomReport;
  readonly diagnosis: Diagnosis;
  readonly indicators: IndicatorReport;
  /** Public holidays of the team; null: none are known. */
  readonly calendar: HolidayCalendar | null;
}

/** What steps are written from. The date of go-live is deliberately not looked at by any of them. */
export interface Situation {
  readonly facts: DecisionFacts;
  readonly symptoms: SymptomReport;
  readonly diagnosis: Diagnosis;
  /** Leading indicators beyond their threshold. */
  readonly breached: IndicatorReport['indicators'];
  readonly parameters: PlanParameters;
  readonly today: Day;
  /** The symptoms that hurt, the worst first. */
  readonly hurts: readonly Hurt[];
  /** Problems somebody has to do something about, the worst first. */
  readonly open: readonly ProblemFact[];
  /** Upstream causes that are likely: source of truth, process, owner, then others. */
  readonly upstream: readonly CauseJudgement[];
  /** The day an instant is in, in the team's zone. */
  dayOf(instant: string): Day;
  causeOf(cause: RootCause): CauseJudgement | null;
}

const openStates: readonly string[] = ['new', 'acknowledged', 'in-progress', 'regressed'];
const upstreamOrder = ['missing-source-of-truth', 'missing-process', 'missing-owner'];

/** Whether a cause is likely enough to be acted upon. */
export const isLikely = ({ band }: CauseJudgement): boolean => band === 'likely' || band === 'very-likely';

/** Looks at everything once. */
export function assess(
  facts: DecisionFacts,
  { symptoms, diagnosis, indicators }: Omit<PlanInputs, 'calendar'>,
  parameters: PlanParameters,
): Situation {
  const open = facts.problems.filter(({ state }) => openStates.includes(state));
  const place = ({ cause }: CauseJudgement): number => {
    const at = upstreamOrder.indexOf(cause);
    return at === -1 ? upstreamOrder.length : at;
  };
  const dayOf = (instant: string): Day => dayInZone(instant, facts.readiness.calendar.timeZone);
  return {
    facts,
    symptoms,
    diagnosis,
    breached: indicators.indicators.filter(({ state }) => state === 'breach'),
    parameters,
    today: dayOf(facts.at),
    hurts: rankHurts(facts, open, symptoms, parameters),
    open,
    upstream:
      diagnosis.undetermined !== null
        ? []
        : diagnosis.beneath
            .filter((one) => one.upstream && isLikely(one))
            .toSorted((left, right) => place(left) - place(right) || right.probability - left.probability),
    dayOf,
    causeOf: (cause) => diagnosis.causes.find((one) => one.cause === cause) ?? null,
  };
}
