/**
 * The merchant of a sandbox world: shops, entities, markets, catalogue, buyers, accounts and rates.
 * Comes in: a plan. Goes out: the merchant and the master data of both sides, in agreement. May touch: ground and the
 * sandbox's records. Refuses: files, clock, environment and randomness that is not the plan's.
 */
export { countryOf } from './countries.ts';
export { makeMaster, walkInCustomer } from './make-master.ts';
export { makeMerchant } from './make-merchant.ts';
