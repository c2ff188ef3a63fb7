import { symptomParameters } from '../../../flow/6-symptoms/index.ts';
import { diagnosisParameters } from '../../../flow/7-diagnosis/index.ts';
import { planParameters } from '../../../flow/8-plan/index.ts';
import { type GatePolicy, gateParameters } from '../../../flow/9-gate/index.ts';
import type { ParameterTable, ParameterValues } from '../../../model/decision/index.ts';
import { indicatorParameters } from '../../../readiness/indicators/index.ts';

/** Every number that a rule of a decision leans on, by the room whose rule it is. */
export const policyTables = {
  symptoms: symptomParameters,
  diagnosis: diagnosisParameters,
  plan: planParameters,
  indicators: indicatorParameters,
  gate: gateParameters,
} as const satisfies Readonly<Record<string, ParameterTable>>;

export type PolicyRoom = keyof typeof policyTables;

/** The rooms, in the order of the flow. */
export const policyRooms = Object.keys(policyTables) as readonly PolicyRoom[];

/** The values in force, by room. */
export interface Policy {
  readonly symptoms: ParameterValues<typeof symptomParameters>;
  readonly diagnosis: ParameterValues<typeof diagnosisParameters>;
  readonly plan: ParameterValues<typeof planParameters>;
  readonly indicators: ParameterValues<typeof indicatorParameters>;
  readonly gate: GatePolicy;
}
