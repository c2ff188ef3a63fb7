import { severityTitles, stateTitles, symptomTitles } from '../../../../model/words.ts';
import { listIn, namesOf, present, textIn } from '../../client/search.ts';

export const breakOrders = ['worst', 'largest', 'newest', 'oldest'] as const;

/** What a run may have done to a break. */
export const runOutcomes = ['new', 'back', 'regressed', 'gone', 'not-looked'] as const;

/** What the address of the list of breaks says: the filter and the order, which make a view. */
export const breaksSearch = (given: Readonly<Record<string, unknown>>) =>
  present({
    state: listIn(given, 'state', namesOf(stateTitles)),
    symptom: listIn(given, 'symptom', namesOf(symptomTitles)),
    severity: listIn(given, 'severity', namesOf(severityTitles)),
    kind: listOfTexts(given['kind']),
    assignee: textIn(given, 'assignee'),
    problem: textIn(given, 'problem'),
    fingerprint: textIn(given, 'fingerprint'),
    text: textIn(given, 'text'),
    newSince: textIn(given, 'newSince'),
    leastMinor: textIn(given, 'leastMinor'),
    mostMinor: textIn(given, 'mostMinor'),
    from: textIn(given, 'from'),
    to: textIn(given, 'to'),
    undated: listIn({ undated: String(given['undated']) }, 'undated', ['true', 'false'])?.[0],
    run: textIn(given, 'run'),
    outcome: listIn(given, 'outcome', runOutcomes),
    environment: textIn(given, 'environment'),
    order: listIn(given, 'order', breakOrders)?.[0],
    view: textIn(given, 'view'),
  });

export type BreaksSearch = ReturnType<typeof breaksSearch>;

/** Kinds are many and the API knows them: any name passes, and an unknown one is refused by it. */
function listOfTexts(value: unknown): readonly string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string',
  );
  return all.length === 0 ? undefined : all;
}
