import { reasonTitles, severityTitles, stateTitles, symptomTitles, words } from '../../../../model/words.ts';
import { groupDecimal, minorToDecimal } from '../../client/money.ts';
import { dayOf } from '../../client/time.ts';
import type { Chip } from '../../parts/filters/chips.tsx';
import type { BreaksSearch } from './search.ts';

/** What the words of a filter hang on. */
export interface ChipContext {
  readonly currency: string;
  readonly titles: ReadonlyMap<string, string>;
  /** Number of a run by its id; null where it is not known. */
  runNumber(run: string): number | null;
  nameOf(person: string | null): string;
}

const outcomeTitles = {
  new: 'new',
  back: 'back',
  regressed: 'regressed',
  gone: 'gone',
  'not-looked': 'not looked at',
} as const;

type Values = { readonly [Name in keyof BreaksSearch]?: BreaksSearch[Name] | null };

/** Everything that narrows the list, in words; each of the values of a list by itself, so that it goes by itself. */
export function breakChips(
  search: BreaksSearch,
  context: ChipContext,
  change: (values: Values) => void,
): readonly Chip[] {
  const { currency, titles, runNumber, nameOf } = context;
  const one = (name: keyof BreaksSearch, title: string, value: string | undefined): Chip[] =>
    value === undefined ? [] : [{ id: name, name: title, value, remove: () => change({ [name]: null }) }];
  const each = <Name extends 'state' | 'symptom' | 'severity' | 'reason' | 'kind' | 'outcome'>(
    name: Name,
    title: string,
    of: (value: string) => string,
  ): Chip[] =>
    (search[name] ?? []).map((value) => ({
      id: `${name} ${value}`,
      name: title,
      value: of(value),
      remove: () => change({ [name]: (search[name] ?? []).filter((other) => other !== value) }),
    }));
  const { text, assignee, problem, fingerprint, newSince, leastMinor, mostMinor, undated, environment } =
    search;
  const amount = (minor: string | undefined): string | undefined =>
    minor === undefined ? undefined : `${groupDecimal(minorToDecimal(minor, currency))} ${currency}`;
  const runNamed = (run: string): string => {
    const number = runNumber(run);
    return number === null ? run : `run ${number}`;
  };
  return [
    ...one('text', 'Search', text === undefined ? undefined : `“${text}”`),
    ...each('state', 'State', (value) => stateTitles[value as keyof typeof stateTitles]),
    ...each('symptom', 'Symptom', (value) => symptomTitles[value as keyof typeof symptomTitles]),
    ...each('kind', 'Kind', words),
    ...each('severity', 'Severity', (value) => severityTitles[value as keyof typeof severityTitles]),
    ...each('reason', 'Rests because', (value) => reasonTitles[value as keyof typeof reasonTitles]),
    ...one(
      'assignee',
      'Assignee',
      assignee === undefined ? undefined : nameOf(assignee === 'nobody' ? null : assignee),
    ),
    ...one(
      'problem',
      'Problem',
      problem === undefined ? undefined : problem === 'none' ? 'none' : (titles.get(problem) ?? problem),
    ),
    ...one('fingerprint', 'Fingerprint', fingerprint === undefined ? undefined : words(fingerprint)),
    ...one('control', 'Control', search.control),
    ...one('newSince', 'New since', newSince === undefined ? undefined : runNamed(newSince)),
    ...one('leastMinor', 'At least', amount(leastMinor)),
    ...one('mostMinor', 'At most', amount(mostMinor)),
    ...daysChip(search, change),
    ...one('undated', 'Day', undated === undefined ? undefined : undated === 'true' ? 'not known' : 'known'),
    ...one(
      'present',
      'In the data',
      search.present === undefined ? undefined : search.present === 'true' ? 'still there' : 'no longer',
    ),
    ...one('run', 'In', search.run === undefined ? undefined : runNamed(search.run)),
    ...each('outcome', 'Then', (value) => outcomeTitles[value as keyof typeof outcomeTitles]),
    ...one('environment', 'Environment', environment),
  ];
}

function daysChip({ from, to }: BreaksSearch, change: (values: Values) => void): readonly Chip[] {
  if (from === undefined && to === undefined) return [];
  const value =
    from === undefined
      ? `until ${dayOf(to ?? '')}`
      : to === undefined
        ? `from ${dayOf(from)}`
        : `${dayOf(from)} to ${dayOf(to)}`;
  return [{ id: 'days', name: 'Occurred', value, remove: () => change({ from: null, to: null }) }];
}
