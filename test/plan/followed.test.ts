import { expect, it } from 'vitest';
import { makePlan, planParameters } from '../../src/flow/8-plan/index.ts';
import { aDiagnosis, noIndicators, someSymptoms } from '../../src/flow/8-plan/plan.testing.ts';
import { gateParameters, inputsHash, readGate } from '../../src/flow/9-gate/index.ts';
import { greenRun, readyFacts, readyInputs, readyProof } from '../../src/flow/9-gate/ready.testing.ts';
import { addDays, isoWeekOf } from '../../src/ground/time.ts';
import {
  type Confirmation,
  type DecisionFacts,
  defaultsOf,
  type GateReading,
  type HolidayCalendar,
  type Plan,
  type Readiness,
  type TeamCalendar,
} from '../../src/model/decision/index.ts';

const ready = readyFacts.readiness;
const parameters = defaultsOf(planParameters);
const holidays: HolidayCalendar = {
  from: '2026-10-01',
  to: '2028-03-31',
  of: { country: 'United Kingdom', region: null },
  holidays: [
    { day: '2027-01-01', name: 'New Year’s Day' },
    { day: '2027-03-26', name: 'Good Friday' },
    { day: '2027-03-29', name: 'Easter Monday' },
    { day: '2027-12-27', name: 'Christmas Day, in lieu' },
    { day: '2027-12-28', name: 'Boxing Day, in lieu' },
  ],
};
const teams: readonly TeamCalendar[] = [
  ready.calendar,
  { ...ready.calendar, workdays: [2, 3, 4, 5, 6] },
  { ...ready.calendar, daysOff: [{ day: '2027-06-10', name: 'Stocktaking' }] },
];

it('comes to GO on the day of the decision for whoever follows the plan, whatever the weekday of go-live', () => {
  const unmet: string[] = [];
  for (const calendar of teams)
    for (let day = 0; day < 365; day += 1) {
      const goLive = addDays('2027-01-04', day);
      const { criteria, verdict } = follow(planFor(goLive, calendar), goLive, calendar);
      if (verdict !== 'go')
        unmet.push(
          ...criteria.filter(({ state }) => state !== 'pass').map(({ says }) => `${goLive}: ${says}`),
        );
    }
  expect(unmet).toEqual([]);
});

/** Two months before, nothing is done yet. */
function planFor(goLive: string, calendar: TeamCalendar): Plan {
  const today = addDays(goLive, -60);
  const readiness: Readiness = {
    ...ready,
    calendar,
    goLive,
    uat: null,
    rehearsals: [],
    skuChecks: [],
    training: { tasks: [] },
    migrations: [],
    confirmations: [],
    alertDrills: [],
  };
  return makePlan(
    { ...factsOn(today, '09:00'), readiness },
    {
      symptoms: someSymptoms(),
      diagnosis: aDiagnosis(),
      indicators: noIndicators,
      calendar: holidays,
    },
    parameters,
  );
}

/** Each thing is done in the afternoon of the day on which its step ends, and the gate is asked when the last one is. */
function follow({ steps }: Plan, goLive: string, calendar: TeamCalendar): GateReading {
  const endOf = (step: string): string => {
    const ends = steps.find(({ id }) => id === step)?.ends;
    if (ends === undefined || ends === null) throw new Error(`${step} has no end for go-live on ${goLive}`);
    return ends;
  };
  const done = (step: string): string => `${endOf(step)}T15:00:00+00:00`;
  const decided = endOf('go-live.go-no-go');
  const facts = factsOn(decided, '17:00');
  const [rollback] = ready.rehearsals ?? [];
  const [early, last] = ready.skuChecks ?? [];
  if (ready.uat === null || !rollback || !early || !last) throw new Error('the fixture has lost something');
  const uatAt = done('uat.sign-off');
  const confirmed: readonly Confirmation[] = [0, 7, 14, 21, 28].map((days) => ({
    what: 'support-roster',
    subject: isoWeekOf(addDays(goLive, days)).week,
    by: 'Sam',
    at: done('go-live.support'),
  }));
  const readiness: Readiness = {
    ...ready,
    calendar,
    goLive,
    uat: {
      ...ready.uat,
      cases: ready.uat.cases.map((one) => ({ ...one, at: uatAt })),
      pairs: { feasible: 40, covered: 40, at: uatAt },
    },
    rehearsals: [{ ...rollback, at: done('go-live.dress-rehearsal') }],
    skuChecks: [
      { ...early, at: done('go-live.sku-check-early') },
      { ...last, at: done('go-live.sku-check-last') },
    ],
    training: {
      tasks: (ready.training?.tasks ?? []).map((task) => ({ ...task, at: done('training.pass') })),
    },
    migrations: (ready.migrations ?? []).map((tie) => ({ ...tie, at: done('go-live.tie-migration') })),
    confirmations: [
      ...(ready.confirmations ?? [])
        .filter(({ what }) => what !== 'support-roster')
        .map((one) => ({ ...one, at: done('go-live.support') })),
      ...confirmed,
    ],
    alertDrills: (ready.alertDrills ?? []).map((drill) => ({ ...drill, at: done('go-live.support') })),
  };
  const [run] = facts.runs;
  if (run === undefined) throw new Error('no run');
  const indicators = {
    ...readyInputs.indicators,
    indicators: readyInputs.indicators.indicators.map((one) => ({
      ...one,
      points: one.points.map((point, i) => ({ ...point, from: addDays(decided, 7 * i - 14) })),
    })),
  };
  const proof = { ...readyProof, at: `${decided}T07:00:00+00:00`, inputsSha256: inputsHash(run) };
  return readGate(
    { ...facts, readiness },
    { ...readyInputs, indicators, proof, calendar: holidays },
    { parameters: defaultsOf(gateParameters), criteria: {} },
  );
}

/** A quiet shop, looked at every morning. */
function factsOn(day: string, time: string): DecisionFacts {
  const at = `${day}T${time}:00+00:00`;
  return {
    ...readyFacts,
    at,
    runs: [greenRun(2, `${day}T06:00:00+00:00`), greenRun(1, `${addDays(day, -1)}T06:00:00+00:00`)],
    sources: readyFacts.sources.map((source) => ({ ...source, newest: at })),
  };
}
