import { stateTitles, symptomTitles } from '../../../../model/words.ts';
import { listIn, namesOf, present, textIn } from '../../client/search.ts';

/** What the address of the list of problems says: the filter, which makes a view. */
export const problemsSearch = (given: Readonly<Record<string, unknown>>) =>
  present({
    state: listIn(given, 'state', namesOf(stateTitles)),
    symptom: listIn(given, 'symptom', namesOf(symptomTitles)),
    environment: textIn(given, 'environment'),
    view: textIn(given, 'view'),
  });

export type ProblemsSearch = ReturnType<typeof problemsSearch>;
