/**
 * The shop of a sandbox world: its orders with all that Shopify says of them.
 * Comes in: a plan and its merchant. Goes out: orders one at a time, in the order of creation. May touch: ground and
 * the sandbox's records. Refuses: files, clock, environment and randomness that is not the plan's.
 */
export { shopOrders } from './shop-orders.ts';
