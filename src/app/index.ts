/**
 * The app: the actions that every face offers.
 * Comes in: requests of faces. Goes out: results. May touch: everything; it is the only place that opens stores and
 * reads the environment. Refuses: to know how a face looks.
 */
export { type CheckOptions, type CheckRequest, check } from './actions/check.ts';
export { type MachineConfig, readMachineConfig } from './config.ts';
