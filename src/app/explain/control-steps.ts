import { defaultProfile } from '../../flow/1-sources/files/profile/index.ts';
import { type Control, type Facts, gatherFacts } from '../../flow/4-controls/index.ts';
import type { Job } from '../run-job.ts';
import { controlBrief } from './control-brief.ts';
import type { ControlExplanation, ShownStep } from './explanation.ts';
import { firstRows } from './first-rows.ts';

/** The SQL of a control on books that have everything, under the default profile. */
export function controlSteps(control: Control): readonly ShownStep[] {
  const facts: Facts = {
    has: () => true,
    fills: () => true,
    profile: defaultProfile(),
    baseCurrency: 'EUR',
    asOf: null,
    latestDay: '1970-01-01',
  };
  return stepsOn(control, facts);
}

/** The SQL of a control as it ran on the job's files, with the first rows of each step. */
export async function explainControlOn(
  control: Control,
  { lake, input, flow }: Job,
): Promise<ControlExplanation> {
  const facts = await gatherFacts(lake, input.profile, flow.ingested.baseCurrency, input.asOf);
  const brief = { type: 'control', ...controlBrief(control) } as const;
  const ran = flow.checked.find((one) => one.control.id === control.id);
  const reason = control.cannot(facts);
  if (reason !== null) {
    return { ...brief, steps: controlSteps(control), state: { checked: 0, findings: 0, reason } };
  }
  const steps: ShownStep[] = [];
  for (const step of stepsOn(control, facts)) steps.push({ ...step, rows: await firstRows(lake, step) });
  const [count] = await lake.rows({
    name: `${control.id}: count`,
    sql: `select count(*) as n from (\n${control.finding(facts)}\n) f`,
  });
  return { ...brief, steps, state: { checked: ran?.checked ?? 0, findings: Number(count?.n ?? 0), reason } };
}

function stepsOn(control: Control, facts: Facts): readonly ShownStep[] {
  const held = control.inFlight?.(facts) ?? null;
  return [
    ...(control.steps?.(facts) ?? []).map(({ name, sql }) => ({ name, sql })),
    { name: 'finding', sql: control.finding(facts) },
    ...(held === null ? [] : [{ name: 'in flight', sql: held }]),
  ];
}
