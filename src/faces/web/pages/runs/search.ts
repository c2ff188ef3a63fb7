import { listIn, present, textIn } from '../../client/search.ts';

/** How a break may stand between two runs. */
export const differences = ['new', 'gone', 'changed', 'same', 'not-looked'] as const;
export type Difference = (typeof differences)[number];

/** What each of them is called. */
export const differenceTitles: Readonly<Record<Difference, string>> = {
  new: 'New',
  gone: 'Gone',
  changed: 'Changed',
  same: 'The same',
  'not-looked': 'Not looked at',
};

const results = ['all', 'broken', 'could-not-check', 'holds', 'does-not-apply'] as const;
export type ControlFilter = (typeof results)[number];

/** What the address of a run says: the run it is compared with, and which results are shown. */
export const runSearch = (given: Readonly<Record<string, unknown>>) =>
  present({
    before: textIn(given, 'before'),
    difference: listIn(given, 'difference', differences)?.[0],
    result: listIn(given, 'result', results)?.[0],
  });

export type RunSearch = ReturnType<typeof runSearch>;
