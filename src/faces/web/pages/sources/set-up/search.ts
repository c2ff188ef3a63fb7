import { listIn, present } from '../../../client/search.ts';

/** The steps of the set-up, in their order. */
export const setUpSteps = ['files', 'mapping', 'run'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** What the address of the set-up says; without a step it goes on where one stands. */
export const setUpSearch = (given: Readonly<Record<string, unknown>>) =>
  present({ step: listIn(given, 'step', setUpSteps)?.[0] });
