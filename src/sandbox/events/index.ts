/**
 * The events of a sandbox world: what a shop's webhooks tell of its orders, and a connector that keeps up with them.
 * Comes in: orders; events in any order, repeated, late or lost. Goes out: events; orders as they were heard of.
 * May touch: ground and the sandbox's records. Refuses: clock, network, and randomness it is not given.
 */
export { applyEvents } from './apply-events.ts';
export { type Delivered, type Delivery, deliver } from './deliver.ts';
export type { OrderHead, Payload, ShopEvent } from './event.ts';
export { eventsOf } from './events-of.ts';
export { orderAt } from './order-at.ts';
