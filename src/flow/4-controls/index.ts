/**
 * Controls: claims that should hold, each checked in SQL.
 * Comes in: canon.*, pair.*. Goes out: finding.finding, and for each control whether it could be checked.
 * May touch: the lake. Refuses: to decide what a finding is a consequence of.
 */
export type { Control, Facts, FindingColumn } from './control.ts';
export { toleranceOf } from './control.ts';
export { isDue } from './library/orders/due.ts';
export { controls } from './registry.ts';
export { type Checked, gatherFacts, runControls } from './run-controls.ts';
