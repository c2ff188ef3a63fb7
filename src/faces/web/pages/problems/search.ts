import { severityTitles, stateTitles, symptomTitles } from '../../../../model/words.ts';
import { listIn, namesOf, present, textIn } from '../../client/search.ts';

export const problemOrders = ['worst', 'largest', 'most', 'newest', 'oldest'] as const;
export type ProblemOrder = (typeof problemOrders)[number];

/** What the address of the list of problems says: the filter and the order, which make a view. */
export const problemsSearch = (given: Readonly<Record<string, unknown>>) =>
  present({
    state: listIn(given, 'state', namesOf(stateTitles)),
    symptom: listIn(given, 'symptom', namesOf(symptomTitles)),
    severity: listIn(given, 'severity', namesOf(severityTitles)),
    assignee: textIn(given, 'assignee'),
    fingerprint: textIn(given, 'fingerprint'),
    text: textIn(given, 'text'),
    environment: textIn(given, 'environment'),
    order: listIn(given, 'order', problemOrders)?.[0],
    view: textIn(given, 'view'),
  });

export type ProblemsSearch = ReturnType<typeof problemsSearch>;

/** The search with other values; what is null or empty is taken away. */
export function changed(
  search: ProblemsSearch,
  values: { readonly [Name in keyof ProblemsSearch]?: ProblemsSearch[Name] | null },
): ProblemsSearch {
  const next = Object.entries({ ...search, ...values }).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return problemsSearch(Object.fromEntries(next));
}

/** Changes values of the search; null takes one away. */
export type ChangeSearch = (values: Parameters<typeof changed>[1]) => void;
