import { useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { TrackedProblem } from '../../../api/answers.ts';
import { useBaseCurrency } from '../../client/base-currency.ts';
import { useNames } from '../../client/members.ts';
import { useMay, useSession } from '../../client/session.ts';
import { Button } from '../../parts/button.tsx';
import { Chips } from '../../parts/filters/chips.tsx';
import { SearchBox } from '../../parts/filters/search-box.tsx';
import { Trouble } from '../../parts/states.tsx';
import { ColumnMenu } from '../../parts/table/column-menu.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { type RowSource, wholeList } from '../../parts/table/row-source.ts';
import { useColumns } from '../../parts/table/use-hidden-columns.ts';
import { useNarrow } from '../../parts/table/use-narrow.ts';
import { useTriage } from '../../parts/triage/use-triage.ts';
import { ViewTabs } from '../../parts/views/view-tabs.tsx';
import { listPlaces } from '../breaks/list-places.ts';
import { builtInViews } from './built-in-views.ts';
import { ExportProblems } from './export-problems.tsx';
import { narrow } from './narrow.ts';
import { NoProblems } from './no-problems.tsx';
import { problemChips } from './problem-chips.ts';
import { narrowColumns, problemColumns } from './problem-columns.tsx';
import { useProblems } from './problem-data.ts';
import { ProblemFilters } from './problem-filters.tsx';
import { ProblemTriage } from './problem-triage.tsx';
import { changed, type ProblemsSearch, problemOrders } from './search.ts';

const ROW = 64;
const NARROW_ROW = 112;
const nothing: readonly TrackedProblem[] = [];

/** The list of problems with everything around it: views, filters, what is selected, the rows. */
export function ProblemList({
  workspace,
  search,
}: {
  readonly workspace: string;
  readonly search: ProblemsSearch;
}) {
  const navigate = useNavigate();
  const { person } = useSession();
  const nameOf = useNames(workspace);
  const currency = useBaseCurrency(workspace);
  const mayTriage = useMay(workspace, 'triage');
  const isNarrow = useNarrow();
  const [isExporting, setExporting] = useState(false);

  const problems = useProblems(workspace, search);
  const all = problems.data?.items ?? nothing;
  const shown = useMemo(() => narrow(all, search), [all, search]);
  const rows: RowSource<TrackedProblem> = {
    ...wholeList(shown),
    isWaiting: problems.data === undefined,
    isOld: problems.isPlaceholderData,
    isWhole: problems.data !== undefined,
  };
  const list = `problems ${workspace} ${JSON.stringify(search)}`;
  const triage = useTriage(rows, list, listPlaces.get(list) ?? 0);
  const { active, focus } = triage;
  useEffect(() => listPlaces.set(list, active), [list, active]);
  const hasRows = shown.length > 0;
  useEffect(() => {
    if (hasRows && listPlaces.comeBack(list)) focus();
  }, [list, focus, hasRows]);

  const show = (next: ProblemsSearch): void =>
    void navigate({
      to: '/w/$workspace/problems',
      params: { workspace },
      search: next,
      replace: true,
      resetScroll: false,
    });
  const clear = (): void => show({ view: 'all' });
  const change = (values: Parameters<typeof changed>[1]): void => {
    const next = changed(search, values);
    if (Object.keys(next).length === 0) clear();
    else show(next);
  };
  const open = (index: number): void => {
    const row = shown[index];
    if (row === undefined) return;
    listPlaces.leave(list, index);
    void navigate({ to: '/w/$workspace/problems/$problem', params: { workspace, problem: row.id } });
  };
  const context = { workspace, currency, nameOf };
  const columns = problemColumns(context);
  const { shown: shownColumns, hidden, toggle } = useColumns('problems', columns);
  const chips = problemChips(search, change, nameOf);
  return (
    <>
      <ViewTabs
        workspace={workspace}
        page="problems"
        builtIn={builtInViews(person.id)}
        search={search}
        show={show}
      />
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox
          label="Search title or failure"
          value={search.text ?? ''}
          onChange={(text) => change({ text: text === '' ? null : text })}
          onLeave={triage.focus}
        />
        <ProblemFilters workspace={workspace} search={search} problems={all} change={change} />
        <div className="ml-auto flex items-center gap-2">
          {!isNarrow && <ColumnMenu columns={columns} hidden={hidden} onToggle={toggle} />}
          <Button
            icon={<Download aria-hidden="true" size={14} />}
            hint="e"
            onClick={() => setExporting(true)}
          >
            Export
          </Button>
        </div>
      </div>
      {chips.length > 0 && (
        <div className="mb-3">
          <Chips chips={chips} onClear={clear} />
        </div>
      )}
      <ProblemTriage
        workspace={workspace}
        triage={triage}
        shown={problems.data === undefined ? null : shown}
        isCut={problems.data?.isCut ?? false}
        currency={currency}
        open={open}
        onExport={() => setExporting(true)}
      />
      {problems.isError && problems.data === undefined ? (
        <Trouble thrown={problems.error} again={() => void problems.refetch()} />
      ) : (
        <DataTable
          caption="Problems"
          list={list}
          columns={isNarrow ? narrowColumns(context) : shownColumns}
          rows={rows}
          total={problems.data === undefined ? null : shown.length}
          triage={triage}
          rowHeight={isNarrow ? NARROW_ROW : ROW}
          order={{
            by: search.order ?? 'worst',
            choose: (order) => change({ order: problemOrders.find((one) => one === order) ?? null }),
          }}
          canPick={mayTriage && !isNarrow}
          nameOf={({ title }) => title}
          open={open}
          empty={<NoProblems workspace={workspace} isNarrowed={chips.length > 0} clear={clear} />}
        />
      )}
      {isExporting && (
        <ExportProblems
          workspace={workspace}
          search={search}
          shown={shown}
          isNarrowedHere={shown.length !== all.length || problems.data?.isCut === true}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}
