/**
 * The sandbox: a shop, an ERP and an integration between them, made from a seed, with faults that can be planted.
 * Comes in: a plan. Goes out: the files of both sides as text for a sink, and the breaks the faults must cause.
 * May touch: ground and model. Refuses: files, network, clock, environment and randomness that is not the plan's.
 */
export { type BuildOptions, buildWorld, type World } from './build-world.ts';
export { type ExpectedBreak, type Fault, faults } from './faults/index.ts';
export { unseenModes } from './faults/unseen.ts';
export type { Write } from './files/index.ts';
export type { WorldPlan } from './plan.ts';
export { type Feature, features } from './records/feature.ts';
export { type ErpManner, erpManners } from './records/merchant.ts';
