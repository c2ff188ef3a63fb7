import { severityTitles, stateTitles, symptomTitles, words } from '../../../../model/words.ts';
import type { Chip } from '../../parts/filters/chips.tsx';
import type { ChangeSearch, ProblemsSearch } from './search.ts';

/** Everything that narrows the list, in words. */
export function problemChips(
  search: ProblemsSearch,
  change: ChangeSearch,
  nameOf: (person: string | null) => string,
): readonly Chip[] {
  const one = (name: keyof ProblemsSearch, title: string, value: string | undefined): readonly Chip[] =>
    value === undefined ? [] : [{ id: name, name: title, value, remove: () => change({ [name]: null }) }];
  const each = (
    name: 'state' | 'symptom' | 'severity',
    title: string,
    titles: Readonly<Record<string, string>>,
  ): readonly Chip[] => {
    const chosen: readonly string[] = search[name] ?? [];
    return chosen.map((value) => ({
      id: `${name} ${value}`,
      name: title,
      value: titles[value] ?? value,
      remove: () => change({ [name]: chosen.filter((other) => other !== value) }),
    }));
  };
  const { assignee, fingerprint, text, environment } = search;
  return [
    ...one('text', 'Search', text),
    ...each('state', 'State', stateTitles),
    ...each('symptom', 'Symptom', symptomTitles),
    ...each('severity', 'Severity', severityTitles),
    ...one(
      'assignee',
      'Assignee',
      assignee === undefined ? undefined : nameOf(assignee === 'nobody' ? null : assignee),
    ),
    ...one('fingerprint', 'Failure', fingerprint === undefined ? undefined : words(fingerprint)),
    ...one('environment', 'Environment', environment),
  ];
}
