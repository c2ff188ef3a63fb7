import { defaultsOf, type ParameterTable } from '../../model/decision/index.ts';
import type { Criterion } from './criterion.ts';
import { criteria } from './registry.ts';

/** How a criterion counts; `off` takes it out of the verdict, and the reading says so. */
export const standings = ['hard', 'soft', 'off'] as const;
export type Standing = (typeof standings)[number];

/** What a policy says of the gate. */
export interface GatePolicy {
  /** Every number by its name, such as `rollback-in-time.mostShare`. */
  readonly parameters: Readonly<Record<string, number>>;
  /** What is other than by default, by the id of the criterion. */
  readonly criteria: Readonly<Record<string, { readonly as?: Standing; readonly owner?: string }>>;
}

/** Every number of every criterion, by the criterion's id and its own name. */
export const gateParameters: ParameterTable = Object.fromEntries(
  criteria.flatMap(({ id, parameters }) =>
    Object.entries(parameters).map(([name, parameter]) => [`${id}.${name}`, parameter] as const),
  ),
);

/** The gate as it is where nobody has said anything. */
export const defaultGatePolicy: GatePolicy = { parameters: defaultsOf(gateParameters), criteria: {} };

/** The numbers of one criterion by their own names. */
export function parametersOf(
  { id, parameters }: Criterion,
  { parameters: values }: GatePolicy,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, one]) => [name, values[`${id}.${name}`] ?? one.default]),
  );
}
