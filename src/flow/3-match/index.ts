/**
 * Match: which ERP documents belong to which shop records.
 * Comes in: canon.*. Goes out: pair.*, each pair with the pass that made it. May touch: the lake.
 * Refuses: to take an ambiguous candidate, to multiply rows over duplicate references, to drop a record silently.
 */
export { sameMoney } from './footing.ts';
export type { LeftOut } from './leave-out.ts';
export { type Matched, match, type Range } from './match.ts';
export { ItemIndex } from './similar-titles.ts';
