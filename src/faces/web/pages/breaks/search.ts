import { reasonTitles, severityTitles, stateTitles, symptomTitles } from '../../../../model/words.ts';
import type { Query } from '../../client/ask.ts';
import { listIn, namesOf, present, textIn } from '../../client/search.ts';

export const breakOrders = ['worst', 'largest', 'newest', 'oldest'] as const;

export type BreakOrder = (typeof breakOrders)[number];

/** What a run may have done to a break. */
export const runOutcomes = ['new', 'back', 'regressed', 'gone', 'not-looked'] as const;

/** What the address of the list of breaks says: the filter and the order, which make a view. */
export const breaksSearch = (given: Readonly<Record<string, unknown>>) =>
  present({
    state: listIn(given, 'state', namesOf(stateTitles)),
    symptom: listIn(given, 'symptom', namesOf(symptomTitles)),
    severity: listIn(given, 'severity', namesOf(severityTitles)),
    reason: listIn(given, 'reason', namesOf(reasonTitles)),
    kind: listOfTexts(given['kind']),
    assignee: textIn(given, 'assignee'),
    problem: textIn(given, 'problem'),
    fingerprint: textIn(given, 'fingerprint'),
    control: textIn(given, 'control'),
    text: textIn(given, 'text'),
    newSince: textIn(given, 'newSince'),
    leastMinor: textIn(given, 'leastMinor'),
    mostMinor: textIn(given, 'mostMinor'),
    from: textIn(given, 'from'),
    to: textIn(given, 'to'),
    undated: listIn({ undated: textIn(given, 'undated') }, 'undated', ['true', 'false'])?.[0],
    present: listIn({ present: textIn(given, 'present') }, 'present', ['true', 'false'])?.[0],
    run: textIn(given, 'run'),
    outcome: listIn(given, 'outcome', runOutcomes),
    environment: textIn(given, 'environment'),
    order: listIn(given, 'order', breakOrders)?.[0],
    view: textIn(given, 'view'),
  });

export type BreaksSearch = ReturnType<typeof breaksSearch>;
/** The part of it by which breaks are picked out. */
export type BreaksFilter = Omit<BreaksSearch, 'order' | 'view'>;

/** What the API is asked for: without what is the page's own. */
export const filterOf = ({ order: _, view: __, ...filter }: BreaksSearch): BreaksFilter & Query => filter;

/** The search with other values; what is null is taken away. The list begins anew, the view is left. */
export function changed(
  search: BreaksSearch,
  values: { readonly [Name in keyof BreaksSearch]?: BreaksSearch[Name] | null },
): BreaksSearch {
  const next = Object.entries({ ...search, ...values }).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return breaksSearch(Object.fromEntries(next));
}

/** Kinds are many and the API knows them: any name passes, and an unknown one is refused by it. */
function listOfTexts(value: unknown): readonly string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string',
  );
  return all.length === 0 ? undefined : all;
}
