/**
 * The demo: a made-up merchant's workspace with weeks of history.
 * Comes in: a folder. Goes out: its state, open. May touch: that folder. Refuses: a past that its own use cases did not
 * write.
 */
export { type OpenDemo, type OpenDemoOptions, openDemo } from './open-demo.ts';
