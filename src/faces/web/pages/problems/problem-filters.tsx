import { severityTitles, stateTitles, symptomTitles, words } from '../../../../model/words.ts';
import type { TrackedProblem } from '../../../api/answers.ts';
import { useMembers, useNames } from '../../client/members.ts';
import { FacetFilter } from '../../parts/filters/facet-filter.tsx';
import { narrow } from './narrow.ts';
import type { ChangeSearch, ProblemsSearch } from './search.ts';

interface FilterProps {
  readonly workspace: string;
  readonly search: ProblemsSearch;
  /** What the API gave for the states and symptoms chosen. */
  readonly problems: readonly TrackedProblem[];
  readonly change: ChangeSearch;
}

/** Everything by which problems can be narrowed, beside the search. */
export function ProblemFilters({ workspace, search, problems, change }: FilterProps) {
  const members = useMembers(workspace);
  const nameOf = useNames(workspace);
  /** How many of those there are, were only the other filters set. */
  const tally = (field: 'severity' | 'assignee' | 'fingerprint', of: (one: TrackedProblem) => string) => {
    const { [field]: _, ...others } = search;
    const tallied = Map.groupBy(narrow(problems, others), of);
    return (id: string): string => String(tallied.get(id)?.length ?? 0);
  };
  const bySeverity = tally('severity', ({ severity }) => severity);
  const byAssignee = tally('assignee', ({ assignee }) => assignee ?? 'nobody');
  const byName = tally('fingerprint', ({ fingerprint }) => fingerprint ?? '');
  const fingerprints = [...new Set(problems.flatMap(({ fingerprint }) => fingerprint ?? []))].toSorted();
  const choices = (titles: Readonly<Record<string, string>>, countOf: (id: string) => string | null) =>
    Object.entries(titles).map(([id, label]) => ({ id, label, count: countOf(id) }));
  return (
    <>
      <FacetFilter
        title="State"
        choices={choices(stateTitles, () => null)}
        chosen={search.state ?? []}
        onChange={(state) => change({ state: state as NonNullable<ProblemsSearch['state']> })}
      />
      <FacetFilter
        title="Symptom"
        choices={choices(symptomTitles, () => null)}
        chosen={search.symptom ?? []}
        onChange={(symptom) => change({ symptom: symptom as NonNullable<ProblemsSearch['symptom']> })}
      />
      <FacetFilter
        title="Severity"
        choices={choices(severityTitles, bySeverity)}
        chosen={search.severity ?? []}
        onChange={(severity) => change({ severity: severity as NonNullable<ProblemsSearch['severity']> })}
      />
      <FacetFilter
        single
        title="Assignee"
        choices={[
          ...members.map(({ person }) => ({ id: person, label: nameOf(person), count: byAssignee(person) })),
          { id: 'nobody', label: 'Nobody', count: byAssignee('nobody') },
        ]}
        chosen={search.assignee === undefined ? [] : [search.assignee]}
        onChange={([assignee]) => change({ assignee: assignee ?? null })}
      />
      {fingerprints.length > 0 && (
        <FacetFilter
          single
          title="Failure"
          choices={fingerprints.map((id) => ({ id, label: words(id), count: byName(id) }))}
          chosen={search.fingerprint === undefined ? [] : [search.fingerprint]}
          onChange={([fingerprint]) => change({ fingerprint: fingerprint ?? null })}
        />
      )}
    </>
  );
}
