import { erpManners, features } from '../../sandbox/index.ts';

export type { WorldPlan } from '../../sandbox/index.ts';

/** What a sandbox merchant may be made with. */
export const sandboxChoices = { erpManners, features } as const;
