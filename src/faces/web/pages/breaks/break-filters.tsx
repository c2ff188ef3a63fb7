import { useState } from 'react';
import { reasonTitles, severityTitles, stateTitles, symptomTitles, words } from '../../../../model/words.ts';
import type { BreakCounts } from '../../../api/answers.ts';
import { useMembers, useNames } from '../../client/members.ts';
import { minorToDecimal } from '../../client/money.ts';
import { type FacetChoice, FacetFilter } from '../../parts/filters/facet-filter.tsx';
import { TextFilter } from '../../parts/filters/text-filter.tsx';
import { toMinor } from '../../parts/moves/until.ts';
import { countText } from '../../parts/triage/count-text.ts';
import { useBreakCounts, useLastRuns, useProblemTitles } from './break-data.ts';
import { type BreaksSearch, changed, filterOf } from './search.ts';

export interface BreakFiltersProps {
  readonly workspace: string;
  readonly search: BreaksSearch;
  readonly currency: string;
  change(values: { readonly [Name in keyof BreaksSearch]?: BreaksSearch[Name] | null }): void;
}

/** Everything by which breaks can be narrowed, beside the search. */
export function BreakFilters(props: BreakFiltersProps) {
  return (
    <>
      <ListFacet {...props} field="state" title="State" counted="states" labels={stateTitles} />
      <ListFacet {...props} field="symptom" title="Symptom" counted="symptoms" labels={symptomTitles} />
      <KindFacet {...props} />
      <ListFacet {...props} field="severity" title="Severity" counted="severities" labels={severityTitles} />
      <AssigneeFacet {...props} />
      <ListFacet {...props} field="reason" title="Reason" counted="reasons" labels={reasonTitles} />
      <ProblemFacet {...props} />
      <SinceFacet {...props} />
      <LeastFilter {...props} />
    </>
  );
}

/** How many there are of each choice, were only the other filters set: asked for when somebody looks. */
function useFacetCounts(
  { workspace, search }: BreakFiltersProps,
  field: keyof BreaksSearch,
  isOpen: boolean,
): (of: (counts: BreakCounts) => Readonly<Record<string, number>>) => (id: string) => string | null {
  const { data } = useBreakCounts(workspace, filterOf(changed(search, { [field]: null })), isOpen);
  return (of) => (id) =>
    data === undefined ? null : countText({ count: of(data)[id] ?? 0, capped: data.total.capped });
}

function ListFacet({
  field,
  title,
  counted,
  labels,
  ...props
}: BreakFiltersProps & {
  readonly field: 'state' | 'symptom' | 'severity' | 'reason';
  readonly title: string;
  readonly counted: 'states' | 'symptoms' | 'severities' | 'reasons';
  readonly labels: Readonly<Record<string, string>>;
}) {
  const [isOpen, setOpen] = useState(false);
  const countOf = useFacetCounts(props, field, isOpen)((counts) => counts[counted]);
  const choices = Object.entries(labels).map(
    ([id, label]): FacetChoice => ({ id, label, count: countOf(id) }),
  );
  const chosen: readonly string[] = props.search[field] ?? [];
  return (
    <FacetFilter
      title={title}
      choices={choices}
      chosen={chosen}
      onOpen={setOpen}
      onChange={(next) => props.change({ [field]: next })}
    />
  );
}

/** Of the many kinds there are, those that are found. */
function KindFacet(props: BreakFiltersProps) {
  const { workspace, search, change } = props;
  const [isOpen, setOpen] = useState(false);
  const { data } = useBreakCounts(workspace, filterOf(changed(search, { kind: null })), isOpen);
  const chosen = search.kind ?? [];
  const kinds = [...new Set([...Object.keys(data?.kinds ?? {}), ...chosen])];
  return (
    <FacetFilter
      title="Kind"
      choices={kinds
        .map((id) => ({
          id,
          label: words(id),
          count:
            data === undefined ? null : countText({ count: data.kinds[id] ?? 0, capped: data.total.capped }),
        }))
        .toSorted((one, other) => one.label.localeCompare(other.label))}
      chosen={chosen}
      onOpen={setOpen}
      onChange={(next) => change({ kind: next })}
    />
  );
}

function AssigneeFacet(props: BreakFiltersProps) {
  const { workspace, search, change } = props;
  const [isOpen, setOpen] = useState(false);
  const members = useMembers(workspace);
  const nameOf = useNames(workspace);
  const countOf = useFacetCounts(props, 'assignee', isOpen)(({ assignees }) => assignees);
  return (
    <FacetFilter
      single
      title="Assignee"
      choices={[
        ...members.map(({ person }) => ({ id: person, label: nameOf(person), count: countOf(person) })),
        { id: 'nobody', label: 'Nobody', count: countOf('') },
      ]}
      chosen={search.assignee === undefined ? [] : [search.assignee]}
      onOpen={setOpen}
      onChange={([assignee]) => change({ assignee: assignee ?? null })}
    />
  );
}

function ProblemFacet({ workspace, search, change }: BreakFiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const titles = useProblemTitles(workspace, isOpen);
  return (
    <FacetFilter
      single
      title="Problem"
      choices={[
        { id: 'none', label: 'No problem', count: null },
        ...[...titles].map(([id, label]) => ({ id, label, count: null })),
      ]}
      chosen={search.problem === undefined ? [] : [search.problem]}
      onOpen={setOpen}
      onChange={([problem]) => change({ problem: problem ?? null })}
    />
  );
}

function SinceFacet({ workspace, search, change }: BreakFiltersProps) {
  const { data: runs = [] } = useLastRuns(workspace);
  return (
    <FacetFilter
      single
      title="New since"
      choices={runs.map(({ id, number }, index) => ({
        id,
        label: `Run ${number ?? ''}${index === 0 ? ', the last one' : ', the one before the last'}`,
        count: null,
      }))}
      chosen={search.newSince === undefined ? [] : [search.newSince]}
      onChange={([newSince]) => change({ newSince: newSince ?? null })}
    />
  );
}

function LeastFilter({ search, currency, change }: BreakFiltersProps) {
  const { leastMinor } = search;
  return (
    <TextFilter
      title="Amount"
      label={`At risk at least, in ${currency}`}
      inputMode="decimal"
      value={leastMinor === undefined ? '' : minorToDecimal(leastMinor, currency)}
      read={(text) => toMinor(text, currency)}
      onChange={(least) => change({ leastMinor: least })}
    />
  );
}
