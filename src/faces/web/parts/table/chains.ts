import { newChain, type PageChain } from './page-chain.ts';

/** How many lists are remembered, for those who come back to one. */
const MOST = 20;
const kept = new Map<string, PageChain>();

/** Where the pages of the lists begin that were looked at last: whoever comes back to one finds its place. */
export const chains = {
  get: (list: string): PageChain => kept.get(list) ?? newChain,
  set: (list: string, chain: PageChain): void => {
    kept.delete(list);
    kept.set(list, chain);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) return;
      kept.delete(oldest);
    }
  },
};
