import { listIn, present } from '../../../client/search.ts';

/** What the address of the rules says: whether the form or the text of the profile is shown. */
export const rulesSearch = (given: Readonly<Record<string, unknown>>) =>
  present({ as: listIn(given, 'as', ['form', 'text'] as const)?.[0] });
